import { type ActionFunctionArgs, json, type LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { Banner, BlockStack, Card, Select, Text } from "@shopify/polaris";
import { failed } from "~/connectors/connector";
import { merchantPicksMetaobject } from "~/flows/merchant-picks-fields.server";
import { pickableMetaobjects } from "~/knowledge/shopify-choices.server";
import { choices } from "~/knowledge/source.store.server";
import { type MetaobjectChoice, metaobjectChoice } from "~/knowledge/source-choice";
import { authenticate } from "~/shopify.server";
import { useChoiceForm } from "~/ui/choice-form";
import { FormPage } from "~/ui/form-page";
import { NothingHere } from "~/ui/nothing-here";
import { PageProblem } from "~/ui/page-problem";

const back = { content: "Knowledge", url: "/app/knowledge" };

export const loader = async ({ request }: LoaderFunctionArgs) => {
	const { session } = await authenticate.admin(request);
	const [pickable, { metaobjects }] = [await pickableMetaobjects(session.shop), await choices(session.shop)];
	const problem = failed(pickable) ? pickable.message : null;
	return json({ pickable: failed(pickable) ? [] : pickable, picked: metaobjects, problem });
};

export const action = async ({ request }: ActionFunctionArgs) => {
	const { session } = await authenticate.admin(request);
	const parsed = metaobjectChoice.nullable().safeParse(await request.json().catch(() => undefined));
	if (!parsed.success) return json({ ok: false, problem: parsed.error.issues[0]?.message ?? "" }, { status: 422 });
	await merchantPicksMetaobject(session.shop, parsed.data);
	return json({ ok: true });
};

/** Which metaobject definition holds the shop's questions and answers, and in which fields. */
export default function FaqMetaobjects() {
	const { pickable, picked, problem } = useLoaderData<typeof loader>();
	const form = useChoiceForm<MetaobjectChoice | null>(
		"/app/knowledge/metaobjects",
		"app.knowledge_.metaobjects",
		picked,
		"Saved. Entries are being read.",
	);
	const chosen = pickable.find(({ type }) => type === form.values?.type);
	const gone = form.values && !chosen ? form.values : null;
	const choose = (type: string) => {
		const found = pickable.find((one) => one.type === type);
		if (!found) return form.change(null);
		form.change({ type, name: found.name, ...guess(found.fields) });
	};
	return (
		<FormPage title="FAQ metaobjects" back={back} form={form}>
			{problem && (
				<Banner tone="critical" title="Your metaobjects could not be listed">
					{problem}
				</Banner>
			)}
			<Card>
				{pickable.length > 0 || picked ? (
					<BlockStack gap="400">
						<Text as="p" tone="subdued">
							Pick the metaobject that holds your questions and answers. Fields that you do not pick are never told.
						</Text>
						<Select
							label="Metaobject"
							options={[
								{ label: "None", value: "" },
								...pickable.map(({ type, name }) => ({ label: name, value: type })),
								...(gone ? [{ label: gone.name, value: gone.type }] : []),
							]}
							value={form.values?.type ?? ""}
							onChange={choose}
							error={gone && !problem ? `${gone.name} is no longer at Shopify. Pick another one, or none.` : undefined}
						/>
						{chosen && form.values && (
							<FieldChoice fields={chosen.fields} values={form.values} onChange={form.change} />
						)}
					</BlockStack>
				) : (
					!problem && (
						<NothingHere heading="No metaobjects with text yet">
							If you keep questions and answers under Content → Metaobjects, pick them here. Otherwise write answers
							here in Baton.
						</NothingHere>
					)
				)}
			</Card>
		</FormPage>
	);
}

type Fields = { key: string; name: string }[];
type Choosing = { fields: Fields; values: MetaobjectChoice; onChange: (values: MetaobjectChoice) => void };

const FieldChoice = ({ fields, values, onChange }: Choosing) => {
	const options = fields.map(({ key, name }) => ({ label: name, value: key }));
	return (
		<>
			<Select
				label="Field with the question"
				options={options}
				value={values.question}
				onChange={(question) => onChange({ ...values, question })}
			/>
			<Select
				label="Field with the answer"
				options={options}
				value={values.answer}
				onChange={(answer) => onChange({ ...values, answer })}
			/>
		</>
	);
};

/** The fields that are called so, or the first two. */
function guess(fields: Fields) {
	const called = (pattern: RegExp) => fields.find(({ key, name }) => pattern.test(`${key} ${name}`))?.key;
	const question = called(/question|title/i) ?? fields[0]?.key ?? "";
	const answer = called(/answer|body|text/i) ?? fields.find(({ key }) => key !== question)?.key ?? "";
	return { question, answer };
}

export const ErrorBoundary = () => <PageProblem title="FAQ metaobjects" back={back} />;
