import { useBlocker } from "@remix-run/react";
import { SaveBar, useAppBridge } from "@shopify/app-bridge-react";
import { Banner, BlockStack, Page, type PageProps } from "@shopify/polaris";
import { type ReactNode, useEffect } from "react";
import type { SettingsFormState } from "./settings-form";

type Props = Pick<PageProps, "title" | "subtitle"> & {
	form: SettingsFormState;
	/** Why it cannot be saved now; the page shows it beside its field. */
	blocked?: boolean;
	back?: { content: string; url: string };
	children: ReactNode;
};

const settings = { content: "Settings", url: "/app/settings" };

/** A page with one form: contextual save bar, leaving blocked while something is unsaved, trouble said on top. */
export function FormPage({ form, blocked = false, back = settings, children, ...page }: Props) {
	useLeaveBlocked(form.dirty);
	return (
		<Page {...page} backAction={back}>
			<SaveBar id="settings" open={form.dirty}>
				<button
					type="button"
					variant="primary"
					onClick={form.save}
					disabled={blocked || form.saving}
					{...(form.saving ? { loading: "" } : {})}
				>
					Save
				</button>
				<button type="button" onClick={form.discard} disabled={form.saving}>
					Discard
				</button>
			</SaveBar>
			<BlockStack gap="400">
				{form.problem && (
					<Banner tone="critical" title="Not saved" action={{ content: "Try again", onAction: form.save }}>
						{form.problem}
					</Banner>
				)}
				{form.stale && (
					<Banner
						tone="warning"
						title="Not saved yet"
						action={{ content: "See theirs", onAction: form.seeTheirs }}
						secondaryAction={{ content: "Save mine over them", onAction: form.saveOver }}
					>
						{form.stale.message}
					</Banner>
				)}
				{children}
			</BlockStack>
		</Page>
	);
}

/** In-app links wait for App Bridge's question; Shopify's own menus are blocked by the save bar itself. */
function useLeaveBlocked(dirty: boolean) {
	const shopify = useAppBridge();
	const blocker = useBlocker(
		({ currentLocation, nextLocation }) => dirty && currentLocation.pathname !== nextLocation.pathname,
	);
	useEffect(() => {
		if (blocker.state !== "blocked") return;
		if (!dirty) return blocker.reset();
		let asked = true;
		shopify.saveBar.leaveConfirmation().then(
			() => asked && blocker.proceed(),
			() => asked && blocker.reset(),
		);
		return () => {
			asked = false;
		};
	}, [blocker, dirty, shopify]);
}
