/** Countries by one plain word each, as shoppers write them. */
const countries = new Set(
	`albania algeria america andorra argentina armenia australia austria azerbaijan bahrain bangladesh belarus belgium bolivia
bosnia brazil bulgaria cambodia canada chile china colombia croatia cuba cyprus czechia denmark ecuador egypt england estonia
ethiopia finland france georgia germany ghana greece greenland guatemala hungary iceland india indonesia iran iraq ireland
israel italy jamaica japan jordan kazakhstan kenya korea kosovo kuwait latvia lebanon liechtenstein lithuania luxembourg
malaysia malta mexico moldova monaco mongolia montenegro morocco nepal netherlands holland nigeria norway oman pakistan panama
paraguay peru philippines poland portugal qatar romania russia scotland serbia singapore slovakia slovenia spain sweden
switzerland taiwan thailand tunisia turkey ukraine uruguay usa venezuela vietnam wales`.split(/\s+/),
);

export const isCountry = (plainWord: string): boolean => countries.has(plainWord);
