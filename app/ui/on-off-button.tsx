import { Button } from "@shopify/polaris";

type Props = { title: string; enabled: boolean; turning: boolean; onTurn: () => void };

/** Turns something that the agent knows off, or on again. */
export const OnOffButton = ({ title, enabled, turning, onTurn }: Props) => {
	const words = enabled ? "Turn off" : "Turn on";
	return (
		<Button size="slim" variant="tertiary" onClick={onTurn} loading={turning} accessibilityLabel={`${words}: ${title}`}>
			{words}
		</Button>
	);
};
