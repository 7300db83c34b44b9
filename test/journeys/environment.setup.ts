import { inject } from "vitest";

/** A journey looks into the same database as the app that it drives. */
Object.assign(process.env, inject("environment"), { LOG_LEVEL: "silent" });
