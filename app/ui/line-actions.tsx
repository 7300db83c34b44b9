import { InlineGrid } from "@shopify/polaris";
import { Children, type ReactNode } from "react";

/** The buttons at the end of a list's line: side by side, on a phone one below the other. */
export const LineActions = ({ children }: { children: ReactNode }) => (
	<InlineGrid
		columns={{
			xs: "auto",
			sm: Children.toArray(children)
				.map(() => "auto")
				.join(" "),
		}}
		gap="200"
	>
		{children}
	</InlineGrid>
);
