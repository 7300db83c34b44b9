import { Tabs, type TabsProps } from "@shopify/polaris";
import "./tabs-in-sight.css";

/** Polaris's tabs, all of them in sight on a phone, too. */
export const TabsInSight = (props: TabsProps) => (
	<div className="baton-tabs">
		<Tabs {...props} />
	</div>
);
