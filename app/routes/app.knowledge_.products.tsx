import { type ActionFunctionArgs, json, type LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { Banner, Card, ChoiceList, Text } from "@shopify/polaris";
import { failed } from "~/connectors/connector";
import { merchantPicksMetafields } from "~/flows/merchant-picks-fields.server";
import { pickableMetafields } from "~/knowledge/shopify-choices.server";
import { choices } from "~/knowledge/source.store.server";
import { mostMetafields, productChoice } from "~/knowledge/source-choice";
import { authenticate } from "~/shopify.server";
import { useChoiceForm } from "~/ui/choice-form";
import { FormPage } from "~/ui/form-page";
import { NothingHere } from "~/ui/nothing-here";
import { PageProblem } from "~/ui/page-problem";

const back = { content: "Knowledge", url: "/app/knowledge" };

export const loader = async ({ request }: LoaderFunctionArgs) => {
	const { session } = await authenticate.admin(request);
	const [pickable, { products }] = [await pickableMetafields(session.shop), await choices(session.shop)];
	const problem = failed(pickable) ? pickable.message : null;
	return json({ pickable: failed(pickable) ? [] : pickable, picked: products, problem });
};

export const action = async ({ request }: ActionFunctionArgs) => {
	const { session } = await authenticate.admin(request);
	const parsed = productChoice.safeParse(await request.json().catch(() => null));
	if (!parsed.success) return json({ ok: false, problem: parsed.error.issues[0]?.message ?? "" }, { status: 422 });
	await merchantPicksMetafields(session.shop, parsed.data);
	return json({ ok: true });
};

/** Which metafields of products shoppers may be told. */
export default function ProductMetafields() {
	const { pickable, picked, problem } = useLoaderData<typeof loader>();
	const form = useChoiceForm(
		"/app/knowledge/products",
		"app.knowledge_.products",
		picked,
		"Saved. Products are being read again.",
	);
	const keys = form.values.metafields.map(({ key }) => key);
	const choose = (wanted: string[]) =>
		form.change({
			metafields: pickable.filter(({ key }) => wanted.includes(key)).map(({ key, name }) => ({ key, name })),
		});
	return (
		<FormPage title="Product metafields" back={back} form={form} blocked={keys.length > mostMetafields}>
			{problem && (
				<Banner tone="critical" title="Your metafields could not be listed">
					{problem}
				</Banner>
			)}
			<Card>
				{pickable.length > 0 ? (
					<ChoiceList
						title={
							<Text as="span" tone="subdued">
								Your agent tells shoppers the values of what you pick. Leave out what is for your team only.
							</Text>
						}
						allowMultiple
						choices={pickable.map(({ key, name }) => ({ label: name, value: key, helpText: key }))}
						selected={keys}
						onChange={choose}
						error={keys.length > mostMetafields ? `Pick at most ${mostMetafields} metafields` : undefined}
					/>
				) : (
					!problem && (
						<NothingHere heading="No product metafields yet">
							Add them in Settings → Custom data → Products, for example materials, weights or where things are made.
						</NothingHere>
					)
				)}
			</Card>
		</FormPage>
	);
}

export const ErrorBoundary = () => <PageProblem title="Product metafields" back={back} />;
