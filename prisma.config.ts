import type { PrismaConfig } from "prisma";
import { prismaCommandAdapter } from "./app/platform/prisma-command.server";

// `prisma generate` needs no database, but without any address it would ask for an engine binary.
process.env.DATABASE_URL ??= "postgresql://localhost/unset";

/** Prisma without engine binaries: its commands talk to PostgreSQL through `pg`. */
export default {
	schema: "prisma/schema.prisma",
	experimental: { adapter: true },
	engine: "js",
	adapter: async () => prismaCommandAdapter(process.env.DATABASE_URL as string),
} satisfies PrismaConfig;
