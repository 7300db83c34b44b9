/** Strong words of six languages besides English, on plain text; insults, and what someone says who has had enough. */
const german =
	"(bin|sind|werde) .{0,30}sauer|(ihr seid|sie sind|das ist) (\\w+ ){0,2}das letzte|(so ein|was soll der) (mist|scheiss|quatsch)|stinksauer|sauerei|saftladen|drecks\\w+|wutend|emport|frechheit|unverschamt\\w*|inakzeptabel|unfahig\\w*|verarsch\\w*|lacherlich|zumutung|(schnauze|nase) voll|unter aller (sau|kanone)|nie wieder (bestell|kauf)\\w*|idiot(en)?|trottel|deppen|arsch\\w*|schei(ss|ß)\\w*|abzocke\\w*";
const french =
	"furieu(x|se)|inadmissible|inacceptable|honteu\\w+|une honte|scandale\\w*|merde|fout(ez|re|u)|j?en (ai|avons) marre|ras[ -]le[ -]bol|lamentable|indigne|d?incapables?|nimporte quoi|d?escrocs?|plus jamais .{0,25}(command|achet)\\w*|en colere|(etes|cest|es) (vraiment )?nuls?|voleurs|connards?|idiots?|imbeciles?|abrutis?";
const spanish =
	"furios[oa]s?|verguenza|sinverguenzas?|mierda|inutiles|que asco|hart[oa]s?|hasta las narices|hasta los huevos|lamentable|tom(ando|ais|an) el pelo|nunca mas (compr|ped|pid)\\w*|enfadad[oa]s?|cabread[oa]s?|indignad[oa]s?|indignante|idiotas?|imbecil(es)?|gilipollas|ladrones|inaceptable|ridicul[oa]|pesim[oa] (servicio|atencion)";
const italian =
	"furibond[oa]|furios[oa]|inaccettabile|vergogna|vergognos[oa]|(prend\\w+|pres[aoi]) .{0,12}in giro|schifo|sono .{0,12}stuf[oa]|scandal(o|os[oa])|indecente|non comprer\\w+ (mai )?piu|mai piu da voi|ridicol[oi]|arrabbiat\\w+|incompetenti|idiot[ai]|cretin[oi]|imbecill[ei]|ladri|pessim[oa] servizio";
const portuguese =
	"inaceitavel|vergonha|merda|(estou|ando) .{0,12}fart[oa]|nunca mais compr\\w*|absurdo|falta de respeito|indignad[oa]|palhacada|irritad[oa]|zangad[oa]|idiotas?|incompetentes?|ladroes|ridicul[oa]|pessim[oa] (servico|atendimento)";
const dutch =
	"woedend|onacceptabel|schandalig|schande|belachelijk\\w*|waardelo(os|ze)|zat ben|(ben|heb) (het|dit|er|jullie) .{0,10}zat|nooit meer (bestel|koop)\\w*|rotzooi|pissig|slechtste (service|winkel|ervaring)|klaar mee|(ben|word) .{0,20}boos|idioten?|sukkels?|klootzak\\w*|oplichters|incompetent\\w*";

export const strongWords = new RegExp(`\\b(${[german, french, spanish, italian, portuguese, dutch].join("|")})\\b`);
