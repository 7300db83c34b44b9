import { BlockStack, Box, Pagination } from "@shopify/polaris";

type Props = { page: number; more: boolean; onShow: (page: number) => void };

/** Back and forth below a list; nothing where there is one page. */
export const Pages = ({ page, more, onShow }: Props) =>
	page > 0 || more ? (
		<Box padding="400" borderBlockStartWidth="025" borderColor="border-secondary">
			<BlockStack inlineAlign="center">
				<Pagination
					hasPrevious={page > 0}
					onPrevious={() => onShow(page - 1)}
					hasNext={more}
					onNext={() => onShow(page + 1)}
				/>
			</BlockStack>
		</Box>
	) : null;
