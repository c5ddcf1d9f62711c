#include "judge/number/unit.h"

#include <string.h>
#include <utf8proc.h>

enum { UNIT_KEY_MAX = 64, UNIT_PARTS_MAX = 6 };

/* Spellings of one unit a row, in small letters without spaces and stops;
 * raised digits are digits, and the degree sign is left out. */
static const char *const units[] = {
	"mm|millimetre|millimetres|millimeter|millimeters|мм|миллиметр|"
	"миллиметра|миллиметров",
	"cm|centimetre|centimetres|centimeter|centimeters|см|сантиметр|"
	"сантиметра|сантиметров",
	"m|metre|metres|meter|meters|м|метр|метра|метров",
	"km|kilometre|kilometres|kilometer|kilometers|kms|км|километр|"
	"километра|километров|шақырым",
	"in|inch|inches|\"",
	"ft|foot|feet|'",
	"yd|yard|yards",
	"mi|mile|miles",
	"nmi|nauticalmile|nauticalmiles",
	"au|astronomicalunit|astronomicalunits",
	"ly|lightyear|lightyears",
	"m2|sqm|squaremetre|squaremetres|squaremeter|squaremeters|м2|квм",
	"km2|sqkm|squarekm|squarekilometre|squarekilometres|squarekilometer|"
	"squarekilometers|км2|квкм",
	"ha|hectare|hectares|га|гектар|гектара|гектаров",
	"acre|acres|ac",
	"sqmi|mi2|squaremile|squaremiles",
	"m3|cubicmetre|cubicmetres|cubicmeter|cubicmeters|cum|м3",
	"km3|cubickilometre|cubickilometres|cubickilometer|cubickilometers",
	"l|litre|litres|liter|liters|л|литр|литра|литров",
	"ml|millilitre|millilitres|milliliter|milliliters|мл",
	"gal|gallon|gallons",
	"mg|milligram|milligrams|мг",
	"g|gram|grams|gramme|grammes|г|гр|грамм|грамма|граммов",
	"kg|kilogram|kilograms|kilo|kilos|kgs|кг|килограмм|килограмма|"
	"килограммов",
	"t|tonne|tonnes|metricton|metrictons|т|тонна|тонны|тонн",
	"lb|lbs|pound|pounds",
	"oz|ounce|ounces",
	"s|sec|secs|second|seconds|с|сек|секунда|секунды|секунд",
	"min|mins|minute|minutes|мин|минута|минуты|минут",
	"h|hr|hrs|hour|hours|ч|час|часа|часов|сағат",
	"d|day|days|день|дня|дней|күн",
	"wk|week|weeks|неделя|недели|недель|апта",
	"month|months|месяц|месяца|месяцев",
	"y|yr|yrs|year|years|год|года|лет|жыл",
	"m/s|metrespersecond|meterspersecond|мс|м/с",
	"km/h|kmh|kph|kilometresperhour|kilometersperhour|kmperhour|км/ч",
	"mph|mi/h|milesperhour",
	"kn|knot|knots|kt",
	"k|kelvin|kelvins",
	"c|celsius|degreescelsius|degreecelsius|degreesc|degc|centigrade|"
	"degreescentigrade|цельсия|градусовцельсия",
	"f|fahrenheit|degreesfahrenheit|degreefahrenheit|degreesf|degf",
	"degree|degrees|deg|градус|градуса|градусов",
	"j|joule|joules",
	"kj|kilojoule|kilojoules",
	"cal|calorie|calories",
	"kcal|kilocalorie|kilocalories",
	"w|watt|watts|вт",
	"kw|kilowatt|kilowatts|квт",
	"mw|megawatt|megawatts|мвт",
	"gw|gigawatt|gigawatts",
	"v|volt|volts",
	"a|amp|amps|ampere|amperes",
	"ω|ohm|ohms",
	"n|newton|newtons",
	"pa|pascal|pascals",
	"kpa|kilopascal|kilopascals",
	"bar|bars",
	"hz|hertz",
	"khz|kilohertz",
	"mhz|megahertz",
	"ghz|gigahertz",
	"db|decibel|decibels",
	"bit|bits",
	"byte|bytes",
	"kb|kilobyte|kilobytes",
	"mb|megabyte|megabytes",
	"gb|gigabyte|gigabytes",
	"tb|terabyte|terabytes",
	"%|percent|percentage|pct|pc|процент|процента|процентов|пайыз",
	"$|us$|usd|dollar|dollars|usdollar|usdollars|доллар|доллара|долларов",
	"€|eur|euro|euros|евро",
	"£|gbp|poundsterling|poundssterling|pound|pounds",
	"¥|jpy|yen",
	"₽|rub|ruble|rubles|rouble|roubles|рубль|рубля|"
	"рублей|"
	"руб",
	"₸|kzt|tenge|тенге|теңге",
	"₹|inr|rupee|rupees",
	"mol|mole|moles",
	"u|da|dalton|daltons|amu",
};

/* A unit as it is compared. */
struct unit_key {
	size_t n;
	char at[UNIT_KEY_MAX];
};

static bool add_bytes(struct unit_key *key, const char *bytes, size_t n)
{
	if (key->n + n > UNIT_KEY_MAX)
		return false;
	memcpy(key->at + key->n, bytes, n);
	key->n += n;
	return true;
}

static bool add_point(struct unit_key *key, int32_t c)
{
	utf8proc_uint8_t bytes[4];
	size_t n;

	if (c >= 0 && c < 0x80)
		return add_bytes(key, &(char){(char)c}, 1);
	n = (size_t)utf8proc_encode_char(c, bytes);
	return add_bytes(key, (const char *)bytes, n);
}

static bool add_word(struct unit_key *key, const struct lexed *lexed,
		     const struct lexeme *word)
{
	for (uint32_t i = 0; i < word->n; i++)
		if (!add_point(key, lexed->normalized.at[word->start + i]))
			return false;
	return true;
}

/* sq. km, light-year */
static bool is_joint(const struct lexed *lexed, uint32_t i)
{
	return lex_is_punctuation(lexed, i, '.') ||
	       lex_is_punctuation(lexed, i, '-');
}

/* False where no unit goes on like this. */
static bool add_lexeme(struct unit_key *key, const struct lexed *lexed,
		       uint32_t i)
{
	const struct lexeme *lexeme = &lexed->at[i];
	int32_t raised = lex_raised_digit(lexed, i);

	if (raised >= 0)
		return key->n && add_point(key, '0' + raised);
	if (lexeme->kind == LEX_WORD)
		return add_word(key, lexed, lexeme);
	if (lexeme->kind == LEX_FIGURE)
		return key->n && !lexeme->spaced &&
		       add_bytes(key, lexeme->key.ptr, lexeme->key.len);
	if (is_joint(lexed, i))
		return key->n > 0;
	if (lexeme->symbol < 0x80 && !strchr("/%$\"'", lexeme->symbol))
		return false;
	return add_point(key, lexeme->symbol);
}

static struct unit_key key_of(struct str unit)
{
	struct unit_key key = {.n = 0};
	struct lexed lexed;

	if (lex(&lexed, unit, FOLD_BY_SOUND))
		for (uint32_t i = 0; i < lexed.n; i++)
			add_lexeme(&key, &lexed, i);
	if (!key.n)
		add_bytes(&key, "degree", strlen("degree"));
	return key;
}

static struct str text_of(const struct unit_key *key)
{
	return (struct str){key->at, key->n};
}

static bool is_in_row(const char *row, struct str key)
{
	struct str rest = str_of(row);
	struct str spelling;

	while (str_split(&rest, '|', &spelling))
		if (str_eq(spelling, key))
			return true;
	return false;
}

static const char *row_of(struct str key)
{
	for (size_t i = 0; i < sizeof(units) / sizeof(*units); i++)
		if (is_in_row(units[i], key))
			return units[i];
	return NULL;
}

/* One more s makes several of them. */
static bool is_same(struct str typed, struct str unit)
{
	if (typed.len > unit.len && typed.ptr[typed.len - 1] == 's')
		typed.len--;
	else if (unit.len > typed.len && unit.ptr[unit.len - 1] == 's')
		unit.len--;
	return str_eq(typed, unit);
}

/* All that the answer's own unit is called. */
struct own_unit {
	const struct answer *answer;
	struct unit_key key;
	const char *row; /* or NULL */
};

static bool is_own(const struct own_unit *own, struct str typed)
{
	if (is_same(typed, text_of(&own->key)) ||
	    (own->row && is_in_row(own->row, typed)))
		return true;
	for (uint32_t i = 0; i < own->answer->n_units; i++) {
		struct unit_key key = key_of(own->answer->units[i]);

		if (is_same(typed, text_of(&key)))
			return true;
	}
	return false;
}

/* How many lexemes from `i` on are the unit? The most that are. */
static uint32_t length_of(const struct own_unit *own, struct lex_span span,
			  uint32_t i)
{
	struct unit_key key = {.n = 0};
	uint32_t longest = 0;

	for (uint32_t n = 0; n < UNIT_PARTS_MAX && i + n < span.to; n++) {
		if (!add_lexeme(&key, span.lexed, i + n))
			break;
		if (!is_joint(span.lexed, i + n) && is_own(own, text_of(&key)))
			longest = n + 1;
	}
	return longest;
}

struct lex_span unit_find(const struct answer *answer, struct lex_span span)
{
	struct lex_span none = {span.lexed, span.to, span.to};
	struct own_unit own;

	if (!answer->unit.len)
		return none;
	own = (struct own_unit){answer, key_of(answer->unit), NULL};
	own.row = row_of(text_of(&own.key));
	for (uint32_t i = span.from; i < span.to; i++) {
		uint32_t n = span.lexed->at[i].kind == LEX_FIGURE
				     ? 0
				     : length_of(&own, span, i);

		if (n)
			return (struct lex_span){span.lexed, i, i + n};
	}
	return none;
}

bool unit_is_known(const struct answer *answer)
{
	struct unit_key key = key_of(answer->unit);

	return row_of(text_of(&key)) != NULL;
}
