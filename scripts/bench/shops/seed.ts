import type pg from "pg";

const wordsEach = 60;

/**
 * `count` shops that have lived for a while, written straight into the tables: five documents of two passages each,
 * encoded, six conversations that are long over, two exams, a connected desk with a handoff that was delivered.
 */
export async function seedShops(client: pg.Client, count: number): Promise<void> {
	const shops = `generate_series(1, ${count}) AS n`;
	const shop = `'shop-' || n || '.myshopify.com'`;
	const past = `now() - make_interval(days => 10 + n % 20, mins => n)`;
	for (const statement of [
		`INSERT INTO "Shop" (domain, name, "knowledgeVersion", "encodedVersion", origins, "installedAt")
			SELECT ${shop}, 'Shop ' || n, 3, 3, '{}', ${past} FROM ${shops}`,
		`INSERT INTO "KnowledgeSource" (shop, kind, state, documents, done, "lastSuccessAt", "reconciledAt")
			SELECT ${shop}, kind, 'idle', 2, 2, now(), now()
			FROM ${shops}, unnest('{policies,pages,articles,products,collections,faq}'::text[]) AS kind`,
		`INSERT INTO "KnowledgeDocument" (id, shop, source, kind, "externalId", title, text, questions, "contentHash", "updatedAt")
			SELECT 'document_' || n || '_' || d, ${shop}, 'pages', 'page', 'gid-' || d, 'About ' || ${word("n * 7 + d")} || ' ' || ${word("d * 31")},
				'', '{}', 'hash', ${past}
			FROM ${shops}, generate_series(1, 5) AS d`,
		`INSERT INTO "KnowledgePassage" (shop, "documentId", position, text)
			SELECT ${shop}, 'document_' || n || '_' || d, p,
				(SELECT string_agg(${word("n * 13 + d * 7 + p * 3 + w * w")}, ' ') FROM generate_series(1, ${wordsEach}) AS w)
			FROM ${shops}, generate_series(1, 5) AS d, generate_series(0, 1) AS p`,
		`INSERT INTO "KnowledgeMeaning" ("documentId", shop, "contentHash", vectors)
			SELECT id, shop, "contentHash", decode(repeat('00', 1600), 'hex') FROM "KnowledgeDocument"`,
		`INSERT INTO "KnowledgeChange" (shop, version, "documentId")
			SELECT ${shop}, v, 'document_' || n || '_' || v FROM ${shops}, generate_series(1, 3) AS v`,
		`INSERT INTO "ExamRun" (id, shop, state, because, "knowledgeVersion", "askedForAt", "finishedAt")
			SELECT 'exam_' || n || '_' || e, ${shop}, 'done', 'knowledge', e + 1, ${past}, ${past} FROM ${shops}, generate_series(1, 2) AS e`,
		`INSERT INTO "ExamAnswer" (shop, "runId", position, kind, question, expected, title, grade, said, "saidFrom", because, rule,
				probability, "wouldBeRight")
			SELECT ${shop}, 'exam_' || n || '_2', a, 'sentence', 'Do you?', 'We do.', '', 'right', '', '', '', 'answer', 0.8, true
			FROM ${shops}, generate_series(1, 10) AS a`,
		`INSERT INTO "Conversation" (id, shop, "visitorHash", stage, outcome, "startedAt", "firstShopperAt", "lastShopperAt", "lastMessageAt")
			SELECT 'conversation_' || n || '_' || c, ${shop}, 'visitor', 'closed', 'resolved', ${past}, ${past}, ${past}, ${past}
			FROM ${shops}, generate_series(1, 6) AS c`,
		`INSERT INTO "Message" (id, shop, "conversationId", role, kind, text, decision, "createdAt")
			SELECT 'message_' || n || '_' || c || '_' || m, ${shop}, 'conversation_' || n || '_' || c,
				CASE m % 2 WHEN 1 THEN 'shopper' ELSE 'agent' END, 'text', 'A message', '{"rule": "answer", "confidence": 0.8}', ${past}
			FROM ${shops}, generate_series(1, 6) AS c, generate_series(1, 4) AS m`,
		`INSERT INTO "Connection" (shop, destination, state, "accountName", "sealedCredentials", "provenAt")
			SELECT ${shop}, 'gorgias', 'connected', 'desk', 'sealed', now() FROM ${shops}`,
		`INSERT INTO "DeskSubscription" (shop, destination, "keyHash", "heardUntil", "nextAskAt")
			SELECT ${shop}, 'gorgias', 'key-' || n, now(), now() + interval '1 hour' FROM ${shops}`,
		`INSERT INTO "DeskLane" (shop, destination, "servedAt") SELECT ${shop}, 'gorgias', now() FROM ${shops}`,
		`INSERT INTO "Handoff" (id, shop, "conversationId", number, destination, reason, state, "requestedAt")
			SELECT 'handoff_' || n, ${shop}, 'conversation_' || n || '_1', 1, 'gorgias', 'asked', 'delivered', ${past} FROM ${shops}`,
		`INSERT INTO "Delivery" (id, shop, "handoffId", destination, state, "idempotencyKey", "remoteId", "deadlineAt", "deliveredAt")
			SELECT 'delivery_' || n, ${shop}, 'handoff_' || n, 'gorgias', 'delivered', 'key-' || n, n::text, ${past}, ${past} FROM ${shops}`,
		"ANALYZE",
	])
		await client.query(statement);
}

/** An invented word: one of eight thousand. */
const word = (number: string) =>
	`(('{ba,ko,li,nu,ter,mo,sa,vin,del,ro,pe,gan,fi,los,tu,har,mi,ze,cor,ny}'::text[])[1 + (${number}) % 20] ||
		('{da,ri,mel,to,ska,ven,pu,lin,gor,na}'::text[])[1 + ((${number}) / 20) % 10] ||
		('{r,n,st,l,ck,m,x,d,rt,ng,s,p,b,f,th,v,w,z,k,t,lm,rn,nd,lt,rd,sk,sh,ch,gh,ft,pt,mp,nk,lk,rk,lp,rp,lf,rf,nt}'::text[])[1 + ((${number}) / 200) % 40])`;
