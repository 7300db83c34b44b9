import { useAppBridge } from "@shopify/app-bridge-react";
import { Banner, BlockStack, DropZone, ProgressBar, Text } from "@shopify/polaris";
import { useState } from "react";
import { upload } from "./upload";

type Sending = { name: string; share: number; problem: string | null };

const mostBytes = 10 * 1024 * 1024;
const accepted = ".pdf,.docx,.md,.markdown,.txt";

/** Takes files one after the other, with the share that is sent and what is wrong with each. */
export function FileUpload({ action, onUploaded }: { action: string; onUploaded: () => void }) {
	const shopify = useAppBridge();
	const [sending, setSending] = useState<Sending[]>([]);
	const update = (name: string, part: Partial<Sending>) =>
		setSending((all) => all.map((one) => (one.name === name ? { ...one, ...part } : one)));

	const send = async (files: File[]) => {
		setSending(files.map(({ name }) => ({ name, share: 0, problem: null })));
		for (const file of files) {
			const tooLarge = file.size > mostBytes;
			const answer = tooLarge
				? { ok: false as const, problem: "This file is larger than 10 MB. Split it, or leave pictures out." }
				: await upload(action, file, await shopify.idToken(), (share) => update(file.name, { share }));
			if (answer.ok) setSending((all) => all.filter(({ name }) => name !== file.name));
			else update(file.name, { problem: answer.problem });
			onUploaded();
		}
	};

	return (
		<BlockStack gap="300">
			<DropZone accept={accepted} onDrop={send} variableHeight label="Upload files" labelHidden>
				<DropZone.FileUpload
					actionTitle="Add files"
					actionHint={"PDF, Word (.docx), Markdown or text, up to 10\u00a0MB"}
				/>
			</DropZone>
			{sending.map(({ name, share, problem }) =>
				problem ? (
					<Banner
						key={name}
						tone="critical"
						title={name}
						onDismiss={() => setSending((all) => all.filter((one) => one.name !== name))}
					>
						{problem}
					</Banner>
				) : (
					<BlockStack key={name} gap="100">
						<Text as="p" breakWord>
							{name}
						</Text>
						<ProgressBar size="small" progress={Math.round(share * 100)} tone="primary" />
					</BlockStack>
				),
			)}
		</BlockStack>
	);
}
