#include "judge/text/words.h"

/* Numerals, and the words around them: scales, units, qualifiers. Folded and
 * sorted. */
static const struct word rows[] = {
	{"about", WORD_ABOUT, 0, UNIT_NONE},
	{"above", WORD_RANGE, 0, UNIT_NONE},
	{"adam", 0, 0, UNIT_PEOPLE}, /* адам */
	{"after", WORD_RANGE, 0, UNIT_NONE},
	{"ai", 0, 0, UNIT_TIME}, /* ай */
	{"almost", WORD_RANGE, 0, UNIT_NONE},
	{"alpis", WORD_CARDINAL, 60, UNIT_NONE},    /* алпыс */
	{"alti", WORD_CARDINAL, 6, UNIT_NONE},	    /* алты */
	{"altinsi", WORD_ORDINAL, 6, UNIT_NONE},    /* алтыншы */
	{"aproh", WORD_ABOUT, 0, UNIT_NONE},	    /* approx */
	{"aprohimateli", WORD_ABOUT, 0, UNIT_NONE}, /* approximately */
	{"around", WORD_ABOUT, 0, UNIT_NONE},
	{"artik", WORD_RANGE, 0, UNIT_NONE},   /* артық */
	{"astam", WORD_RANGE, 0, UNIT_NONE},   /* астам */
	{"audan", 0, 0, UNIT_PLACES},	       /* аудан */
	{"baloc", 0, 0, UNIT_VOTES},	       /* ballots */
	{"balot", 0, 0, UNIT_VOTES},	       /* ballot */
	{"barligi", WORD_ABOUT, 0, UNIT_NONE}, /* барлығы */
	{"before", WORD_RANGE, 0, UNIT_NONE},
	{"beiond", WORD_RANGE, 0, UNIT_NONE},	 /* beyond */
	{"belov", WORD_RANGE, 0, UNIT_NONE},	 /* below */
	{"bes", WORD_CARDINAL, 5, UNIT_NONE},	 /* бес */
	{"besinsi", WORD_ORDINAL, 5, UNIT_NONE}, /* бесінші */
	{"betven", WORD_RANGE, 0, UNIT_NONE},	 /* between */
	{"bilion", WORD_SCALE, 9, UNIT_NONE},	 /* billion */
	{"bilions", WORD_SCALE, 9, UNIT_NONE},	 /* billions */
	{"bir", WORD_CARDINAL, 1, UNIT_NONE},	 /* бір */
	{"birinsi", WORD_ORDINAL, 1, UNIT_NONE}, /* бірінші */
	{"bln", WORD_SCALE, 9, UNIT_NONE},
	{"bn", WORD_SCALE, 9, UNIT_NONE},
	{"bole", WORD_RANGE, 0, UNIT_NONE},  /* более */
	{"bolse", WORD_RANGE, 0, UNIT_NONE}, /* больше */
	{"burin", WORD_RANGE, 0, UNIT_NONE}, /* бұрын */
	{"c", WORD_ABOUT, 0, UNIT_NONE},
	{"ca", WORD_ABOUT, 0, UNIT_NONE},
	{"cent", WORD_PERCENT, 0, UNIT_NONE},
	{"centures", 0, 0, UNIT_TIME}, /* centuries */
	{"centuri", 0, 0, UNIT_TIME},  /* century */
	{"chair", 0, 0, UNIT_SEATS},
	{"chairs", 0, 0, UNIT_SEATS},
	{"chas", 0, 0, UNIT_TIME},		       /* час */
	{"chasa", 0, 0, UNIT_TIME},		       /* часа */
	{"chasov", 0, 0, UNIT_TIME},		       /* часов */
	{"chelovek", 0, 0, UNIT_PEOPLE},	       /* человек */
	{"cheloveka", 0, 0, UNIT_PEOPLE},	       /* человека */
	{"chetire", WORD_CARDINAL, 4, UNIT_NONE},      /* четыре */
	{"chetiresta", WORD_CARDINAL, 400, UNIT_NONE}, /* четыреста */
	{"chetirnadcat", WORD_CARDINAL, 14, UNIT_NONE}, /* четырнадцать */
	{"chetirnadcati", WORD_ORDINAL, 14, UNIT_NONE}, /* четырнадцатый */
	{"chetirnadcatogo", WORD_ORDINAL, 14, UNIT_NONE}, /* четырнадцатого */
	{"chetverti", WORD_ORDINAL, 4, UNIT_NONE},   /* четвёртый */
	{"chetvertoe", WORD_ORDINAL, 4, UNIT_NONE},  /* четвёртое */
	{"chetvertogo", WORD_ORDINAL, 4, UNIT_NONE}, /* четвёртого */
	{"circa", WORD_ABOUT, 0, UNIT_NONE},
	{"cites", 0, 0, UNIT_PLACES},	    /* cities */
	{"citi", 0, 0, UNIT_PLACES},	    /* city */
	{"dai", 0, 0, UNIT_TIME},	    /* day */
	{"dais", 0, 0, UNIT_TIME},	    /* days */
	{"dal", WORD_ABOUT, 0, UNIT_NONE},  /* дәл */
	{"dauis", 0, 0, UNIT_VOTES},	    /* дауыс */
	{"dauisi", 0, 0, UNIT_VOTES},	    /* дауысы */
	{"dein", WORD_RANGE, 0, UNIT_NONE}, /* дейін */
	{"delegat", 0, 0, UNIT_PEOPLE},	    /* делегат */
	{"delegata", 0, 0, UNIT_PEOPLE},    /* делегата */
	{"delegate", 0, 0, UNIT_PEOPLE},
	{"delegates", 0, 0, UNIT_PEOPLE},
	{"delegatov", 0, 0, UNIT_PEOPLE},	      /* делегатов */
	{"den", 0, 0, UNIT_TIME},		      /* день */
	{"deputat", 0, 0, UNIT_SEATS},		      /* депутат */
	{"deputata", 0, 0, UNIT_SEATS},		      /* депутата */
	{"deputati", 0, 0, UNIT_SEATS},		      /* депутаты */
	{"deputatov", 0, 0, UNIT_SEATS},	      /* депутатов */
	{"deputes", 0, 0, UNIT_SEATS},		      /* deputies */
	{"deputi", 0, 0, UNIT_SEATS},		      /* deputy */
	{"desiat", WORD_CARDINAL, 10, UNIT_NONE},     /* десять */
	{"desiati", WORD_ORDINAL, 10, UNIT_NONE},     /* десятый */
	{"desiatogo", WORD_ORDINAL, 10, UNIT_NONE},   /* десятого */
	{"deviacot", WORD_CARDINAL, 900, UNIT_NONE},  /* девятьсот */
	{"devianosti", WORD_ORDINAL, 90, UNIT_NONE},  /* девяностый */
	{"devianosto", WORD_CARDINAL, 90, UNIT_NONE}, /* девяносто */
	{"devianostogo", WORD_ORDINAL, 90, UNIT_NONE}, /* девяностого */
	{"deviat", WORD_CARDINAL, 9, UNIT_NONE},       /* девять */
	{"deviati", WORD_ORDINAL, 9, UNIT_NONE},       /* девятый */
	{"deviatnadcat", WORD_CARDINAL, 19, UNIT_NONE}, /* девятнадцать */
	{"deviatnadcati", WORD_ORDINAL, 19, UNIT_NONE}, /* девятнадцатый */
	{"deviatnadcatogo", WORD_ORDINAL, 19, UNIT_NONE}, /* девятнадцатого */
	{"deviatoe", WORD_ORDINAL, 9, UNIT_NONE},  /* девятое */
	{"deviatogo", WORD_ORDINAL, 9, UNIT_NONE}, /* девятого */
	{"distric", 0, 0, UNIT_PLACES},		   /* districts */
	{"district", 0, 0, UNIT_PLACES},
	{"dnei", 0, 0, UNIT_TIME},		     /* дней */
	{"dnia", 0, 0, UNIT_TIME},		     /* дня */
	{"do", WORD_RANGE, 0, UNIT_NONE},	     /* до */
	{"dolar", 0, 0, UNIT_MONEY},		     /* dollar, доллар */
	{"dolarov", 0, 0, UNIT_MONEY},		     /* долларов */
	{"dolars", 0, 0, UNIT_MONEY},		     /* dollars */
	{"dva", WORD_CARDINAL, 2, UNIT_NONE},	     /* два */
	{"dvadcat", WORD_CARDINAL, 20, UNIT_NONE},   /* двадцать */
	{"dvadcati", WORD_ORDINAL, 20, UNIT_NONE},   /* двадцатый */
	{"dvadcatogo", WORD_ORDINAL, 20, UNIT_NONE}, /* двадцатого */
	{"dve", WORD_CARDINAL, 2, UNIT_NONE},	     /* две */
	{"dvenadcat", WORD_CARDINAL, 12, UNIT_NONE}, /* двенадцать */
	{"dvenadcati", WORD_ORDINAL, 12, UNIT_NONE}, /* двенадцатый */
	{"dvenadcatogo", WORD_ORDINAL, 12, UNIT_NONE}, /* двенадцатого */
	{"dvesti", WORD_CARDINAL, 200, UNIT_NONE}, /* двести */
	{"ear", 0, 0, UNIT_TIME},		   /* year */
	{"ears", 0, 0, UNIT_TIME},		   /* years */
	{"ehactli", WORD_ABOUT, 0, UNIT_NONE},	   /* exactly */
	{"eigt", WORD_CARDINAL, 8, UNIT_NONE},	   /* eight */
	{"eigten", WORD_CARDINAL, 18, UNIT_NONE},  /* eighteen */
	{"eigtenth", WORD_ORDINAL, 18, UNIT_NONE}, /* eighteenth */
	{"eigth", WORD_ORDINAL, 8, UNIT_NONE},	   /* eighth */
	{"eigti", WORD_CARDINAL, 80, UNIT_NONE},   /* eighty */
	{"eki", WORD_CARDINAL, 2, UNIT_NONE},	   /* екі */
	{"ekinsi", WORD_ORDINAL, 2, UNIT_NONE},	   /* екінші */
	{"eleven", WORD_CARDINAL, 11, UNIT_NONE},
	{"eleventh", WORD_ORDINAL, 11, UNIT_NONE},
	{"elu", WORD_CARDINAL, 50, UNIT_NONE}, /* елу */
	{"euro", 0, 0, UNIT_MONEY},
	{"euros", 0, 0, UNIT_MONEY},
	{"fever", WORD_RANGE, 0, UNIT_NONE},	   /* fewer */
	{"fiften", WORD_CARDINAL, 15, UNIT_NONE},  /* fifteen */
	{"fiftenth", WORD_ORDINAL, 15, UNIT_NONE}, /* fifteenth */
	{"fifth", WORD_ORDINAL, 5, UNIT_NONE},
	{"fifti", WORD_CARDINAL, 50, UNIT_NONE}, /* fifty */
	{"first", WORD_ORDINAL, 1, UNIT_NONE},
	{"five", WORD_CARDINAL, 5, UNIT_NONE},
	{"forti", WORD_CARDINAL, 40, UNIT_NONE}, /* forty */
	{"four", WORD_CARDINAL, 4, UNIT_NONE},
	{"fourten", WORD_CARDINAL, 14, UNIT_NONE},  /* fourteen */
	{"fourtenth", WORD_ORDINAL, 14, UNIT_NONE}, /* fourteenth */
	{"fourth", WORD_ORDINAL, 4, UNIT_NONE},
	{"fourti", WORD_CARDINAL, 40, UNIT_NONE}, /* fourty */
	{"from", WORD_RANGE, 0, UNIT_NONE},
	{"god", 0, 0, UNIT_TIME},      /* год */
	{"goda", 0, 0, UNIT_TIME},     /* года */
	{"golos", 0, 0, UNIT_VOTES},   /* голос */
	{"golosa", 0, 0, UNIT_VOTES},  /* голоса */
	{"golosov", 0, 0, UNIT_VOTES}, /* голосов */
	{"greater", WORD_RANGE, 0, UNIT_NONE},
	{"hour", 0, 0, UNIT_TIME},
	{"hours", 0, 0, UNIT_TIME},
	{"hundred", WORD_SCALE, 2, UNIT_NONE},
	{"iz", WORD_OFTOTAL, 0, UNIT_NONE},	  /* из */
	{"izbiratel", 0, 0, UNIT_VOTES},	  /* избиратель */
	{"izbiratelei", 0, 0, UNIT_VOTES},	  /* избирателей */
	{"jeti", WORD_CARDINAL, 7, UNIT_NONE},	  /* жеті */
	{"jetinsi", WORD_ORDINAL, 7, UNIT_NONE},  /* жетінші */
	{"jetpis", WORD_CARDINAL, 70, UNIT_NONE}, /* жетпіс */
	{"jil", 0, 0, UNIT_TIME},		  /* жыл */
	{"jirma", WORD_CARDINAL, 20, UNIT_NONE},  /* жиырма */
	{"jirmasinsi", WORD_ORDINAL, 20, UNIT_NONE}, /* жиырмасыншы */
	{"juik", WORD_ABOUT, 0, UNIT_NONE},	     /* жуық */
	{"just", WORD_ABOUT, 0, UNIT_NONE},
	{"juz", WORD_SCALE, 2, UNIT_NONE}, /* жүз */
	{"k", WORD_SCALE, 3, UNIT_NONE},
	{"kein", WORD_RANGE, 0, UNIT_NONE}, /* кейін */
	{"kem", WORD_RANGE, 0, UNIT_NONE},  /* кем */
	{"kilometer", 0, 0, UNIT_LENGTH},
	{"kilometers", 0, 0, UNIT_LENGTH},
	{"kilometre", 0, 0, UNIT_LENGTH},
	{"kilometres", 0, 0, UNIT_LENGTH},
	{"kirik", WORD_CARDINAL, 40, UNIT_NONE}, /* қырық */
	{"km", 0, 0, UNIT_LENGTH},		 /* км */
	{"kun", 0, 0, UNIT_TIME},		 /* күн */
	{"laumaker", 0, 0, UNIT_SEATS},		 /* lawmaker */
	{"laumakers", 0, 0, UNIT_SEATS},	 /* lawmakers */
	{"least", WORD_RANGE, 0, UNIT_NONE},
	{"legislator", 0, 0, UNIT_SEATS},
	{"legislators", 0, 0, UNIT_SEATS},
	{"les", WORD_RANGE, 0, UNIT_NONE}, /* less */
	{"let", 0, 0, UNIT_TIME},	   /* лет */
	{"m", WORD_SCALE, 6, UNIT_NONE},   /* м */
	{"majilismen", 0, 0, UNIT_SEATS},  /* мәжілісмен */
	{"mandat", 0, 0, UNIT_SEATS},	   /* мандат */
	{"mandata", 0, 0, UNIT_SEATS},	   /* мандата */
	{"mandate", 0, 0, UNIT_SEATS},
	{"mandates", 0, 0, UNIT_SEATS},
	{"mandatov", 0, 0, UNIT_SEATS},	     /* мандатов */
	{"mejdu", WORD_RANGE, 0, UNIT_NONE}, /* между */
	{"member", 0, 0, UNIT_SEATS},
	{"members", 0, 0, UNIT_SEATS},
	{"mene", WORD_RANGE, 0, UNIT_NONE},  /* менее */
	{"mense", WORD_RANGE, 0, UNIT_NONE}, /* меньше */
	{"mesiac", 0, 0, UNIT_TIME},	     /* месяц */
	{"mesiaca", 0, 0, UNIT_TIME},	     /* месяца */
	{"mesiacev", 0, 0, UNIT_TIME},	     /* месяцев */
	{"mest", 0, 0, UNIT_SEATS},	     /* мест */
	{"mesta", 0, 0, UNIT_SEATS},	     /* места */
	{"mesto", 0, 0, UNIT_SEATS},	     /* место */
	{"meter", 0, 0, UNIT_LENGTH},
	{"meters", 0, 0, UNIT_LENGTH},
	{"metr", 0, 0, UNIT_LENGTH}, /* метр */
	{"metre", 0, 0, UNIT_LENGTH},
	{"metres", 0, 0, UNIT_LENGTH},
	{"metrov", 0, 0, UNIT_LENGTH}, /* метров */
	{"mile", 0, 0, UNIT_LENGTH},
	{"miles", 0, 0, UNIT_LENGTH},
	{"miliard", WORD_SCALE, 9, UNIT_NONE},	 /* миллиард */
	{"miliarda", WORD_SCALE, 9, UNIT_NONE},	 /* миллиарда */
	{"miliardov", WORD_SCALE, 9, UNIT_NONE}, /* миллиардов */
	{"milion", WORD_SCALE, 6, UNIT_NONE},	 /* million, миллион */
	{"miliona", WORD_SCALE, 6, UNIT_NONE},	 /* миллиона */
	{"milionov", WORD_SCALE, 6, UNIT_NONE},	 /* миллионов */
	{"milions", WORD_SCALE, 6, UNIT_NONE},	 /* millions */
	{"min", WORD_SCALE, 3, UNIT_NONE},	 /* мың */
	{"minus", WORD_RANGE, 0, UNIT_NONE},	 /* минус */
	{"minut", 0, 0, UNIT_TIME},		 /* минут */
	{"minuta", 0, 0, UNIT_TIME},		 /* минута */
	{"minute", 0, 0, UNIT_TIME},
	{"minutes", 0, 0, UNIT_TIME},
	{"mio", WORD_SCALE, 6, UNIT_NONE},
	{"mln", WORD_SCALE, 6, UNIT_NONE},  /* млн */
	{"mlrd", WORD_SCALE, 9, UNIT_NONE}, /* млрд */
	{"mn", WORD_SCALE, 6, UNIT_NONE},
	{"month", 0, 0, UNIT_TIME},
	{"months", 0, 0, UNIT_TIME},
	{"more", WORD_RANGE, 0, UNIT_NONE},
	{"most", WORD_RANGE, 0, UNIT_NONE},
	{"mp", 0, 0, UNIT_SEATS},
	{"mps", 0, 0, UNIT_SEATS},
	{"nearli", WORD_RANGE, 0, UNIT_NONE}, /* nearly */
	{"nedeli", 0, 0, UNIT_TIME},	      /* недели */
	{"nedelia", 0, 0, UNIT_TIME},	      /* неделя */
	{"negative", WORD_RANGE, 0, UNIT_NONE},
	{"nil", WORD_CARDINAL, 0, UNIT_NONE},
	{"nine", WORD_CARDINAL, 9, UNIT_NONE},
	{"nineten", WORD_CARDINAL, 19, UNIT_NONE},  /* nineteen */
	{"ninetenth", WORD_ORDINAL, 19, UNIT_NONE}, /* nineteenth */
	{"nineteth", WORD_ORDINAL, 90, UNIT_NONE},  /* ninetieth */
	{"nineti", WORD_CARDINAL, 90, UNIT_NONE},   /* ninety */
	{"ninth", WORD_ORDINAL, 9, UNIT_NONE},
	{"ninti", WORD_CARDINAL, 90, UNIT_NONE}, /* ninty */
	{"nol", WORD_CARDINAL, 0, UNIT_NONE},	 /* ноль, нөл */
	{"nougt", WORD_CARDINAL, 0, UNIT_NONE},	 /* nought */
	{"o", WORD_CARDINAL, 0, UNIT_NONE},
	{"oblasc", 0, 0, UNIT_PLACES},		     /* oblasts */
	{"oblast", 0, 0, UNIT_PLACES},		     /* область */
	{"oblastei", 0, 0, UNIT_PLACES},	     /* областей */
	{"oblasti", 0, 0, UNIT_PLACES},		     /* области */
	{"oblis", 0, 0, UNIT_PLACES},		     /* облыс */
	{"odin", WORD_CARDINAL, 1, UNIT_NONE},	     /* один */
	{"odinadcat", WORD_CARDINAL, 11, UNIT_NONE}, /* одиннадцать */
	{"odinadcati", WORD_ORDINAL, 11, UNIT_NONE}, /* одиннадцатый */
	{"odinadcatogo", WORD_ORDINAL, 11, UNIT_NONE}, /* одиннадцатого */
	{"odna", WORD_CARDINAL, 1, UNIT_NONE},	       /* одна */
	{"oh", WORD_CARDINAL, 0, UNIT_NONE},
	{"okolo", WORD_ABOUT, 0, UNIT_NONE},  /* около */
	{"on", WORD_CARDINAL, 10, UNIT_NONE}, /* он */
	{"one", WORD_CARDINAL, 1, UNIT_NONE},
	{"oninsi", WORD_ORDINAL, 10, UNIT_NONE},   /* оныншы */
	{"onli", WORD_ABOUT, 0, UNIT_NONE},	   /* only */
	{"orin", 0, 0, UNIT_SEATS},		   /* орын */
	{"orini", 0, 0, UNIT_SEATS},		   /* орыны */
	{"ot", WORD_RANGE, 0, UNIT_NONE},	   /* от */
	{"otiz", WORD_CARDINAL, 30, UNIT_NONE},	   /* отыз */
	{"otizinsi", WORD_ORDINAL, 30, UNIT_NONE}, /* отызыншы */
	{"out", WORD_OFTOTAL, 0, UNIT_NONE},
	{"ov", WORD_OFTOTAL, 0, UNIT_NONE}, /* of */
	{"over", WORD_RANGE, 0, UNIT_NONE},
	{"paiz", WORD_PERCENT, 0, UNIT_NONE},  /* пайыз */
	{"paizi", WORD_PERCENT, 0, UNIT_NONE}, /* пайызы */
	{"pct", WORD_PERCENT, 0, UNIT_NONE},
	{"people", 0, 0, UNIT_PEOPLE},
	{"per", WORD_PERCENT, 0, UNIT_NONE},
	{"percenc", WORD_PERCENT, 0, UNIT_NONE}, /* percents */
	{"percent", WORD_PERCENT, 0, UNIT_NONE},
	{"percentage", WORD_PERCENT, 0, UNIT_NONE},
	{"person", 0, 0, UNIT_PEOPLE},
	{"persons", 0, 0, UNIT_PEOPLE},
	{"pervaia", WORD_ORDINAL, 1, UNIT_NONE},      /* первая */
	{"pervi", WORD_ORDINAL, 1, UNIT_NONE},	      /* первый */
	{"pervoe", WORD_ORDINAL, 1, UNIT_NONE},	      /* первое */
	{"pervogo", WORD_ORDINAL, 1, UNIT_NONE},      /* первого */
	{"piacot", WORD_CARDINAL, 500, UNIT_NONE},    /* пятьсот */
	{"piat", WORD_CARDINAL, 5, UNIT_NONE},	      /* пять */
	{"piatdesiat", WORD_CARDINAL, 50, UNIT_NONE}, /* пятьдесят */
	{"piati", WORD_ORDINAL, 5, UNIT_NONE},	      /* пятый */
	{"piatnadcat", WORD_CARDINAL, 15, UNIT_NONE}, /* пятнадцать */
	{"piatnadcati", WORD_ORDINAL, 15, UNIT_NONE}, /* пятнадцатый */
	{"piatnadcatogo", WORD_ORDINAL, 15, UNIT_NONE}, /* пятнадцатого */
	{"piatoe", WORD_ORDINAL, 5, UNIT_NONE},		/* пятое */
	{"piatogo", WORD_ORDINAL, 5, UNIT_NONE},	/* пятого */
	{"place", 0, 0, UNIT_SEATS},
	{"places", 0, 0, UNIT_SEATS},
	{"plus", WORD_RANGE, 0, UNIT_NONE},
	{"pochti", WORD_RANGE, 0, UNIT_NONE}, /* почти */
	{"point", WORD_POINT, 0, UNIT_NONE},
	{"posle", WORD_RANGE, 0, UNIT_NONE},	 /* после */
	{"preciseli", WORD_ABOUT, 0, UNIT_NONE}, /* precisely */
	{"prejde", WORD_RANGE, 0, UNIT_NONE},	 /* прежде */
	{"priblizitelno", WORD_ABOUT, 0, UNIT_NONE}, /* приблизительно */
	{"primerno", WORD_ABOUT, 0, UNIT_NONE},	   /* примерно */
	{"proc", WORD_PERCENT, 0, UNIT_NONE},	   /* проц */
	{"procent", WORD_PERCENT, 0, UNIT_NONE},   /* процент */
	{"procenta", WORD_PERCENT, 0, UNIT_NONE},  /* процента */
	{"procentov", WORD_PERCENT, 0, UNIT_NONE}, /* процентов */
	{"region", 0, 0, UNIT_PLACES},
	{"regions", 0, 0, UNIT_PLACES},
	{"rouble", 0, 0, UNIT_MONEY},
	{"roubles", 0, 0, UNIT_MONEY},
	{"rougli", WORD_ABOUT, 0, UNIT_NONE}, /* roughly */
	{"rovno", WORD_ABOUT, 0, UNIT_NONE},  /* ровно */
	{"ruble", 0, 0, UNIT_MONEY},
	{"rublei", 0, 0, UNIT_MONEY}, /* рублей */
	{"rubles", 0, 0, UNIT_MONEY},
	{"sakirim", 0, 0, UNIT_LENGTH},	       /* шақырым */
	{"samamen", WORD_ABOUT, 0, UNIT_NONE}, /* шамамен */
	{"seac", 0, 0, UNIT_SEATS},	       /* seats */
	{"seat", 0, 0, UNIT_SEATS},
	{"second", WORD_ORDINAL, 2, UNIT_TIME},
	{"seconds", 0, 0, UNIT_TIME},
	{"sedmoe", WORD_ORDINAL, 7, UNIT_NONE},	     /* седьмое */
	{"sedmogo", WORD_ORDINAL, 7, UNIT_NONE},     /* седьмого */
	{"sedmoi", WORD_ORDINAL, 7, UNIT_NONE},	     /* седьмой */
	{"segiz", WORD_CARDINAL, 8, UNIT_NONE},	     /* сегіз */
	{"segizinsi", WORD_ORDINAL, 8, UNIT_NONE},   /* сегізінші */
	{"seksen", WORD_CARDINAL, 80, UNIT_NONE},    /* сексен */
	{"sem", WORD_CARDINAL, 7, UNIT_NONE},	     /* семь */
	{"semdesiat", WORD_CARDINAL, 70, UNIT_NONE}, /* семьдесят */
	{"semnadcat", WORD_CARDINAL, 17, UNIT_NONE}, /* семнадцать */
	{"semnadcati", WORD_ORDINAL, 17, UNIT_NONE}, /* семнадцатый */
	{"semnadcatogo", WORD_ORDINAL, 17, UNIT_NONE}, /* семнадцатого */
	{"semsot", WORD_CARDINAL, 700, UNIT_NONE},    /* семьсот */
	{"sescot", WORD_CARDINAL, 600, UNIT_NONE},    /* шестьсот */
	{"sest", WORD_CARDINAL, 6, UNIT_NONE},	      /* шесть */
	{"sestdesiat", WORD_CARDINAL, 60, UNIT_NONE}, /* шестьдесят */
	{"sestnadcat", WORD_CARDINAL, 16, UNIT_NONE}, /* шестнадцать */
	{"sestnadcati", WORD_ORDINAL, 16, UNIT_NONE}, /* шестнадцатый */
	{"sestnadcatogo", WORD_ORDINAL, 16, UNIT_NONE}, /* шестнадцатого */
	{"sestoe", WORD_ORDINAL, 6, UNIT_NONE},		/* шестое */
	{"sestogo", WORD_ORDINAL, 6, UNIT_NONE}, /* шестого */
	{"sestoi", WORD_ORDINAL, 6, UNIT_NONE},	 /* шестой */
	{"seven", WORD_CARDINAL, 7, UNIT_NONE},
	{"seventen", WORD_CARDINAL, 17, UNIT_NONE},  /* seventeen */
	{"sevententh", WORD_ORDINAL, 17, UNIT_NONE}, /* seventeenth */
	{"seventh", WORD_ORDINAL, 7, UNIT_NONE},
	{"seventi", WORD_CARDINAL, 70, UNIT_NONE}, /* seventy */
	{"sih", WORD_CARDINAL, 6, UNIT_NONE},	   /* six */
	{"sihten", WORD_CARDINAL, 16, UNIT_NONE},  /* sixteen */
	{"sihtenth", WORD_ORDINAL, 16, UNIT_NONE}, /* sixteenth */
	{"sihth", WORD_ORDINAL, 6, UNIT_NONE},	   /* sixth */
	{"sihti", WORD_CARDINAL, 60, UNIT_NONE},   /* sixty */
	{"siks", WORD_CARDINAL, 6, UNIT_NONE},	   /* six, x as ks */
	{"siksten", WORD_CARDINAL, 16, UNIT_NONE},
	{"sikstenth", WORD_ORDINAL, 16, UNIT_NONE},
	{"siksth", WORD_ORDINAL, 6, UNIT_NONE},
	{"siksti", WORD_CARDINAL, 60, UNIT_NONE},
	{"since", WORD_RANGE, 0, UNIT_NONE},
	{"some", WORD_ABOUT, 0, UNIT_NONE},
	{"sorok", WORD_CARDINAL, 40, UNIT_NONE}, /* сорок */
	{"sto", WORD_SCALE, 2, UNIT_NONE},	 /* сто */
	{"svise", WORD_RANGE, 0, UNIT_NONE},	 /* свыше */
	{"ten", WORD_CARDINAL, 10, UNIT_NONE},
	{"tene", 0, 0, UNIT_MONEY}, /* tenge, тенге */
	{"tenth", WORD_ORDINAL, 10, UNIT_NONE},
	{"than", WORD_RANGE, 0, UNIT_NONE},
	{"third", WORD_ORDINAL, 3, UNIT_NONE},
	{"thirten", WORD_CARDINAL, 13, UNIT_NONE},  /* thirteen */
	{"thirtenth", WORD_ORDINAL, 13, UNIT_NONE}, /* thirteenth */
	{"thirteth", WORD_ORDINAL, 30, UNIT_NONE},  /* thirtieth */
	{"thirti", WORD_CARDINAL, 30, UNIT_NONE},   /* thirty */
	{"thousand", WORD_SCALE, 3, UNIT_NONE},
	{"thousands", WORD_SCALE, 3, UNIT_NONE},
	{"thre", WORD_CARDINAL, 3, UNIT_NONE},	/* three */
	{"throug", WORD_RANGE, 0, UNIT_NONE},	/* through */
	{"til", WORD_RANGE, 0, UNIT_NONE},	/* till */
	{"tis", WORD_SCALE, 3, UNIT_NONE},	/* тыс */
	{"tisiach", WORD_SCALE, 3, UNIT_NONE},	/* тысяч */
	{"tisiacha", WORD_SCALE, 3, UNIT_NONE}, /* тысяча */
	{"tisiachi", WORD_SCALE, 3, UNIT_NONE}, /* тысячи */
	{"to", WORD_RANGE, 0, UNIT_NONE},
	{"togiz", WORD_CARDINAL, 9, UNIT_NONE},	     /* тоғыз */
	{"togizinsi", WORD_ORDINAL, 9, UNIT_NONE},   /* тоғызыншы */
	{"toksan", WORD_CARDINAL, 90, UNIT_NONE},    /* тоқсан */
	{"toksaninsi", WORD_ORDINAL, 90, UNIT_NONE}, /* тоқсаныншы */
	{"tort", WORD_CARDINAL, 4, UNIT_NONE},	     /* төрт */
	{"tortinsi", WORD_ORDINAL, 4, UNIT_NONE},    /* төртінші */
	{"total", WORD_ABOUT, 0, UNIT_NONE},
	{"trete", WORD_ORDINAL, 3, UNIT_NONE},	     /* третье */
	{"tretego", WORD_ORDINAL, 3, UNIT_NONE},     /* третьего */
	{"treti", WORD_ORDINAL, 3, UNIT_NONE},	     /* третий */
	{"tri", WORD_CARDINAL, 3, UNIT_NONE},	     /* три */
	{"tridcat", WORD_CARDINAL, 30, UNIT_NONE},   /* тридцать */
	{"tridcati", WORD_ORDINAL, 30, UNIT_NONE},   /* тридцатый */
	{"tridcatogo", WORD_ORDINAL, 30, UNIT_NONE}, /* тридцатого */
	{"trinadcat", WORD_CARDINAL, 13, UNIT_NONE}, /* тринадцать */
	{"trinadcati", WORD_ORDINAL, 13, UNIT_NONE}, /* тринадцатый */
	{"trinadcatogo", WORD_ORDINAL, 13, UNIT_NONE}, /* тринадцатого */
	{"trista", WORD_CARDINAL, 300, UNIT_NONE}, /* триста */
	{"tura", WORD_ABOUT, 0, UNIT_NONE},	   /* тура */
	{"tvelfth", WORD_ORDINAL, 12, UNIT_NONE},  /* twelfth */
	{"tvelve", WORD_CARDINAL, 12, UNIT_NONE},  /* twelve */
	{"tventeth", WORD_ORDINAL, 20, UNIT_NONE}, /* twentieth */
	{"tventi", WORD_CARDINAL, 20, UNIT_NONE},  /* twenty */
	{"tvo", WORD_CARDINAL, 2, UNIT_NONE},	   /* two */
	{"under", WORD_RANGE, 0, UNIT_NONE},
	{"until", WORD_RANGE, 0, UNIT_NONE},
	{"up", WORD_RANGE, 0, UNIT_NONE},
	{"us", WORD_CARDINAL, 3, UNIT_NONE},	       /* үш */
	{"usinsi", WORD_ORDINAL, 3, UNIT_NONE},	       /* үшінші */
	{"vek", 0, 0, UNIT_TIME},		       /* week */
	{"veks", 0, 0, UNIT_TIME},		       /* weeks */
	{"vosem", WORD_CARDINAL, 8, UNIT_NONE},	       /* восемь */
	{"vosemdesiat", WORD_CARDINAL, 80, UNIT_NONE}, /* восемьдесят */
	{"vosemnadcat", WORD_CARDINAL, 18, UNIT_NONE}, /* восемнадцать */
	{"vosemnadcati", WORD_ORDINAL, 18, UNIT_NONE}, /* восемнадцатый */
	{"vosemnadcatogo", WORD_ORDINAL, 18, UNIT_NONE}, /* восемнадцатого */
	{"vosemsot", WORD_CARDINAL, 800, UNIT_NONE}, /* восемьсот */
	{"vosmoe", WORD_ORDINAL, 8, UNIT_NONE},	     /* восьмое */
	{"vosmogo", WORD_ORDINAL, 8, UNIT_NONE},     /* восьмого */
	{"vosmoi", WORD_ORDINAL, 8, UNIT_NONE},	     /* восьмой */
	{"vote", 0, 0, UNIT_VOTES},
	{"voter", 0, 0, UNIT_VOTES},
	{"voters", 0, 0, UNIT_VOTES},
	{"votes", 0, 0, UNIT_VOTES},
	{"vsego", WORD_ABOUT, 0, UNIT_NONE},	 /* всего */
	{"vtoraia", WORD_ORDINAL, 2, UNIT_NONE}, /* вторая */
	{"vtoroe", WORD_ORDINAL, 2, UNIT_NONE},	 /* второе */
	{"vtorogo", WORD_ORDINAL, 2, UNIT_NONE}, /* второго */
	{"vtoroi", WORD_ORDINAL, 2, UNIT_NONE},	 /* второй */
	{"zero", WORD_CARDINAL, 0, UNIT_NONE},
};

const struct word_table words_numerals = {rows, sizeof(rows) / sizeof(*rows)};
