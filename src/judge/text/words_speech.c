#include "judge/text/words.h"

/* Words of speech: what people say around a name. Folded and sorted. */
static const struct word rows[] = {
	{"a", WORD_ARTICLE, 0, UNIT_NONE},
	{"admiral", WORD_HONOR | WORD_TITLE, 0, UNIT_NONE},
	{"akikat", WORD_TRUE, 0, UNIT_NONE}, /* ақиқат */
	{"alde", WORD_OR, 0, UNIT_NONE},     /* әлде, алде */
	{"also", WORD_AND, 0, UNIT_NONE},
	{"ambasador", WORD_HONOR, 0, UNIT_NONE}, /* ambassador */
	{"an", WORD_ARTICLE, 0, UNIT_NONE},
	{"and", WORD_AND, 0, UNIT_NONE},
	{"anithin", WORD_NOT, 0, UNIT_NONE},		   /* anything */
	{"ansver", WORD_LEAD | WORD_OPTION, 0, UNIT_NONE}, /* answer */
	{"arip", WORD_OPTION, 0, UNIT_NONE},		   /* әріп */
	{"as", WORD_LEAD, 0, UNIT_NONE},
	{"ataladi", WORD_LEAD, 0, UNIT_NONE}, /* аталады */
	{"baska", WORD_NOT, 0, UNIT_NONE},    /* басқа */
	{"batle", WORD_KIND, KIND_BATTLE, UNIT_NONE},
	{"be", WORD_LEAD, 0, UNIT_NONE},
	{"beleve", WORD_LEAD, 0, UNIT_NONE}, /* believe */
	{"bet", WORD_LEAD, 0, UNIT_NONE},
	{"bitva", WORD_KIND, KIND_BATTLE, UNIT_NONE}, /* битва */
	{"bivsi", WORD_HONOR, 0, UNIT_NONE},	      /* бывший */
	{"bukva", WORD_OPTION, 0, UNIT_NONE},	      /* буква */
	{"bul", WORD_LEAD, 0, UNIT_NONE},	      /* бұл */
	{"buris", WORD_FALSE, 0, UNIT_NONE},	      /* бұрыс */
	{"but", WORD_NOT, 0, UNIT_NONE},
	{"caled", WORD_LEAD, 0, UNIT_NONE}, /* called */
	{"canot", WORD_NOT, 0, UNIT_NONE},  /* cannot */
	{"cant", WORD_NOT, 0, UNIT_NONE},   /* can't */
	{"captain", WORD_HONOR | WORD_TITLE, 0, UNIT_NONE},
	{"car", WORD_HONOR | WORD_HONOR_M | WORD_TITLE, 0,
	 UNIT_NONE}, /* tsar, царь */
	{"cardinal", WORD_HONOR | WORD_HONOR_M | WORD_TITLE, 0, UNIT_NONE},
	{"certainli", WORD_LEAD, 0, UNIT_NONE}, /* certainly */
	{"chair", WORD_HONOR, 0, UNIT_NONE},
	{"chairman", WORD_HONOR, 0, UNIT_NONE},
	{"chairperson", WORD_HONOR, 0, UNIT_NONE},
	{"choice", WORD_OPTION, 0, UNIT_NONE},
	{"chto", WORD_LEAD, 0, UNIT_NONE},	   /* что */
	{"citi", WORD_KIND, KIND_TOWN, UNIT_NONE}, /* city */
	{"colonel", WORD_HONOR | WORD_TITLE, 0, UNIT_NONE},
	{"comrade", WORD_HONOR, 0, UNIT_NONE},
	{"conference", WORD_KIND, KIND_CONFERENCE, UNIT_NONE},
	{"conres", WORD_KIND, KIND_CONGRESS, UNIT_NONE}, /* congress */
	{"convocation", WORD_KIND, KIND_CONVOCATION, UNIT_NONE},
	{"corect", WORD_TRUE, 0, UNIT_NONE}, /* correct */
	{"could", WORD_LEAD, 0, UNIT_NONE},
	{"da", WORD_TRUE, 0, UNIT_NONE},	 /* да */
	{"definiteli", WORD_LEAD, 0, UNIT_NONE}, /* definitely */
	{"democratic", WORD_DESCRIPTOR, 0, UNIT_NONE},
	{"demokratialik", WORD_DESCRIPTOR, 0, UNIT_NONE}, /* демократиялық */
	{"demokraticheskaia", WORD_DESCRIPTOR, 0,
	 UNIT_NONE},			  /* демократическая */
	{"dep", WORD_LEAD, 0, UNIT_NONE}, /* деп */
	{"deputat", WORD_HONOR, 0, UNIT_NONE},	/* депутат */
	{"deputati", WORD_HONOR, 0, UNIT_NONE}, /* депутаты */
	{"deputi", WORD_HONOR, 0, UNIT_NONE},	/* deputy */
	{"did", WORD_LEAD, 0, UNIT_NONE},
	{"didnt", WORD_NOT, 0, UNIT_NONE}, /* didn't */
	{"district", WORD_KIND, KIND_REGION, UNIT_NONE},
	{"doctor", WORD_HONOR, 0, UNIT_NONE},
	{"does", WORD_LEAD, 0, UNIT_NONE},
	{"dogovor", WORD_KIND, KIND_TREATY, UNIT_NONE}, /* договор */
	{"doktor", WORD_HONOR, 0, UNIT_NONE},		/* доктор */
	{"dont", WORD_NOT, 0, UNIT_NONE},		/* don't */
	{"dr", WORD_HONOR, 0, UNIT_NONE},
	{"duke", WORD_HONOR | WORD_HONOR_M | WORD_TITLE, 0, UNIT_NONE},
	{"dumaiu", WORD_LEAD, 0, UNIT_NONE},	    /* думаю */
	{"duris", WORD_TRUE, 0, UNIT_NONE},	    /* дұрыс */
	{"dvijene", WORD_DESCRIPTOR, 0, UNIT_NONE}, /* движение */
	{"eah", WORD_TRUE, 0, UNIT_NONE},	    /* yeah */
	{"eh", WORD_HONOR, 0, UNIT_NONE},	    /* ex */
	{"ehcelenci", WORD_HONOR, 0, UNIT_NONE},    /* excellency */
	{"ehcept", WORD_NOT, 0, UNIT_NONE},	    /* except */
	{"either", WORD_OR, 0, UNIT_NONE},
	{"eks", WORD_HONOR, 0, UNIT_NONE},    /* экс */
	{"elbasi", WORD_HONOR, 0, UNIT_NONE}, /* елбасы, elbasy */
	{"election", WORD_KIND, KIND_ELECTION, UNIT_NONE},
	{"elections", WORD_KIND, KIND_ELECTION, UNIT_NONE},
	{"emes", WORD_NOT, 0, UNIT_NONE}, /* емес */
	{"emperor", WORD_HONOR | WORD_HONOR_M | WORD_TITLE, 0, UNIT_NONE},
	{"empres", WORD_HONOR_F | WORD_TITLE, 0, UNIT_NONE}, /* empress */
	{"ep", WORD_TRUE, 0, UNIT_NONE},		     /* yep */
	{"er", WORD_LEAD, 0, UNIT_NONE},
	{"es", WORD_TRUE, 0, UNIT_NONE},    /* yes */
	{"eskim", WORD_NOT, 0, UNIT_NONE},  /* ешкім */
	{"eto", WORD_LEAD, 0, UNIT_NONE},   /* это */
	{"etogo", WORD_LEAD, 0, UNIT_NONE}, /* этого */
	{"false", WORD_FALSE, 0, UNIT_NONE},
	{"finali", WORD_AND, 0, UNIT_NONE}, /* finally */
	{"first", WORD_HONOR | WORD_AND, 0, UNIT_NONE},
	{"firstli", WORD_AND, 0, UNIT_NONE}, /* firstly */
	{"former", WORD_HONOR, 0, UNIT_NONE},
	{"general", WORD_HONOR | WORD_TITLE, 0, UNIT_NONE},
	{"gja", WORD_HONOR_F, 0, UNIT_NONE},	       /* г-жа */
	{"glava", WORD_HONOR, 0, UNIT_NONE},	       /* глава */
	{"gn", WORD_HONOR, 0, UNIT_NONE},	       /* г-н */
	{"gora", WORD_KIND, KIND_MOUNTAIN, UNIT_NONE}, /* гора */
	{"gorod", WORD_KIND, KIND_TOWN, UNIT_NONE},    /* город */
	{"goroda", WORD_KIND, KIND_TOWN, UNIT_NONE},   /* города */
	{"gospodin", WORD_HONOR | WORD_HONOR_M, 0, UNIT_NONE}, /* господин */
	{"gospoja", WORD_HONOR_F, 0, UNIT_NONE}, /* госпожа */
	{"gues", WORD_LEAD, 0, UNIT_NONE},	 /* guess */
	{"hanim", WORD_HONOR_F, 0, UNIT_NONE},	 /* ханым, khanym */
	{"head", WORD_HONOR, 0, UNIT_NONE},
	{"hm", WORD_LEAD, 0, UNIT_NONE}, /* hmm */
	{"honorable", WORD_HONOR, 0, UNIT_NONE},
	{"honourable", WORD_HONOR, 0, UNIT_NONE},
	{"i", WORD_LEAD | WORD_AND | WORD_TRUE, 0, UNIT_NONE}, /* и, y */
	{"ia", WORD_TRUE, 0, UNIT_NONE},		       /* иә, ия */
	{"iaki", WORD_OR, 0, UNIT_NONE},		       /* яки */
	{"ic", WORD_LEAD, 0, UNIT_NONE},		       /* its, it's */
	{"ili", WORD_OR, 0, UNIT_NONE},			       /* или */
	{"imperator", WORD_HONOR | WORD_HONOR_M | WORD_TITLE, 0,
	 UNIT_NONE},				/* император */
	{"incorect", WORD_FALSE, 0, UNIT_NONE}, /* incorrect */
	{"is", WORD_LEAD, 0, UNIT_NONE},
	{"isnt", WORD_NOT, 0, UNIT_NONE}, /* isn't */
	{"it", WORD_LEAD, 0, UNIT_NONE},
	{"jalgan", WORD_FALSE, 0, UNIT_NONE},	      /* жалған */
	{"jane", WORD_AND, 0, UNIT_NONE},	      /* және, жане */
	{"jauabim", WORD_LEAD, 0, UNIT_NONE},	      /* жауабым */
	{"jauap", WORD_OPTION, 0, UNIT_NONE},	      /* жауап */
	{"jok", WORD_NOT | WORD_FALSE, 0, UNIT_NONE}, /* жоқ */
	{"joldas", WORD_HONOR, 0, UNIT_NONE},	      /* жолдас */
	{"jr", WORD_GENERATION, GENERATION_JUNIOR, UNIT_NONE},
	{"junior", WORD_GENERATION, GENERATION_JUNIOR, UNIT_NONE},
	{"kajecia", WORD_LEAD, 0, UNIT_NONE},	     /* кажется */
	{"kala", WORD_KIND, KIND_TOWN, UNIT_NONE},   /* қала, qala */
	{"kalasi", WORD_KIND, KIND_TOWN, UNIT_NONE}, /* қаласы, qalasy */
	{"kate", WORD_FALSE, 0, UNIT_NONE},	     /* қате */
	{"kein", WORD_AND, 0, UNIT_NONE},	     /* кейін */
	{"kin", WORD_HONOR | WORD_HONOR_M | WORD_TITLE, 0,
	 UNIT_NONE},				   /* king */
	{"kizi", WORD_PATRONYMIC, 0, UNIT_NONE},   /* qyzy, қызы */
	{"knov", WORD_LEAD, 0, UNIT_NONE},	   /* know */
	{"knovn", WORD_LEAD, 0, UNIT_NONE},	   /* known */
	{"koli", WORD_KIND, KIND_LAKE, UNIT_NONE}, /* көлі */
	{"konechno", WORD_LEAD, 0, UNIT_NONE},	   /* конечно */
	{"konferencia", WORD_KIND, KIND_CONFERENCE,
	 UNIT_NONE}, /* конференция */
	{"konres", WORD_KIND, KIND_CONGRESS, UNIT_NONE}, /* конгресс */
	{"korol", WORD_HONOR | WORD_HONOR_M | WORD_TITLE, 0,
	 UNIT_NONE}, /* король */
	{"koroleva", WORD_HONOR_F | WORD_TITLE, 0, UNIT_NONE}, /* королева */
	{"kozgalisi", WORD_DESCRIPTOR, 0, UNIT_NONE}, /* қозғалысы */
	{"kr", WORD_HONOR, 0, UNIT_NONE},	      /* қр */
	{"krome", WORD_NOT, 0, UNIT_NONE},	      /* кроме */
	{"kuen", WORD_HONOR_F | WORD_TITLE, 0, UNIT_NONE}, /* queen */
	{"ladi", WORD_HONOR_F, 0, UNIT_NONE},		   /* lady */
	{"lake", WORD_KIND, KIND_LAKE, UNIT_NONE},
	{"lastli", WORD_AND, 0, UNIT_NONE}, /* lastly */
	{"late", WORD_HONOR, 0, UNIT_NONE},
	{"leader", WORD_HONOR, 0, UNIT_NONE},
	{"leter", WORD_OPTION, 0, UNIT_NONE}, /* letter */
	{"libo", WORD_OR, 0, UNIT_NONE},      /* либо */
	{"loj", WORD_FALSE, 0, UNIT_NONE},    /* ложь */
	{"lord", WORD_HONOR | WORD_HONOR_M | WORD_TITLE, 0, UNIT_NONE},
	{"madam", WORD_HONOR_F, 0, UNIT_NONE},
	{"madame", WORD_HONOR_F, 0, UNIT_NONE},
	{"maibe", WORD_LEAD, 0, UNIT_NONE},		   /* maybe */
	{"marsal", WORD_HONOR | WORD_TITLE, 0, UNIT_NONE}, /* marshal, маршал */
	{"men", WORD_AND, 0, UNIT_NONE},		   /* мен */
	{"menin", WORD_LEAD, 0, UNIT_NONE},		   /* менің */
	{"meninse", WORD_LEAD, 0, UNIT_NONE},		   /* меніңше */
	{"mi", WORD_LEAD, 0, UNIT_NONE},		   /* my */
	{"mine", WORD_LEAD, 0, UNIT_NONE},
	{"minister", WORD_HONOR, 0, UNIT_NONE},
	{"ministr", WORD_HONOR, 0, UNIT_NONE},		    /* министр */
	{"mirza", WORD_HONOR | WORD_HONOR_M, 0, UNIT_NONE}, /* мырза, myrza */
	{"mis", WORD_HONOR_F, 0, UNIT_NONE},		    /* miss */
	{"mister", WORD_HONOR | WORD_HONOR_M, 0, UNIT_NONE},
	{"mladsi", WORD_GENERATION, GENERATION_JUNIOR, UNIT_NONE}, /* младший */
	{"moemu", WORD_LEAD, 0, UNIT_NONE}, /* моему */
	{"moi", WORD_LEAD, 0, UNIT_NONE},   /* мой */
	{"mount", WORD_KIND, KIND_MOUNTAIN, UNIT_NONE},
	{"mountain", WORD_KIND, KIND_MOUNTAIN, UNIT_NONE},
	{"movement", WORD_DESCRIPTOR, 0, UNIT_NONE},
	{"mr", WORD_HONOR | WORD_HONOR_M, 0, UNIT_NONE},
	{"mrs", WORD_HONOR_F, 0, UNIT_NONE},
	{"ms", WORD_HONOR_F, 0, UNIT_NONE},
	{"mt", WORD_KIND, KIND_MOUNTAIN, UNIT_NONE},
	{"mumkin", WORD_LEAD, 0, UNIT_NONE}, /* мүмкін */
	{"must", WORD_LEAD, 0, UNIT_NONE},
	{"n", WORD_FALSE, 0, UNIT_NONE},
	{"nakonec", WORD_AND, 0, UNIT_NONE}, /* наконец */
	{"name", WORD_LEAD, 0, UNIT_NONE},
	{"named", WORD_LEAD, 0, UNIT_NONE},
	{"navernoe", WORD_LEAD, 0, UNIT_NONE},	 /* наверное */
	{"nazivaecia", WORD_LEAD, 0, UNIT_NONE}, /* называется */
	{"ne", WORD_NOT, 0, UNIT_NONE},		 /* не */
	{"neht", WORD_AND, 0, UNIT_NONE},	 /* next */
	{"neither", WORD_NOT, 0, UNIT_NONE},
	{"nemese", WORD_OR, 0, UNIT_NONE},	  /* немесе */
	{"nepravda", WORD_FALSE, 0, UNIT_NONE},	  /* неправда */
	{"nepravilno", WORD_FALSE, 0, UNIT_NONE}, /* неправильно */
	{"net", WORD_NOT | WORD_FALSE, 0, UNIT_NONE}, /* нет */
	{"never", WORD_NOT, 0, UNIT_NONE},
	{"neverno", WORD_FALSE, 0, UNIT_NONE}, /* неверно */
	{"nichego", WORD_NOT, 0, UNIT_NONE},   /* ничего */
	{"nikto", WORD_NOT, 0, UNIT_NONE},     /* никто */
	{"no", WORD_NOT | WORD_FALSE | WORD_OPTION, 0, UNIT_NONE},
	{"nobodi", WORD_NOT, 0, UNIT_NONE},    /* nobody */
	{"nomer", WORD_OPTION, 0, UNIT_NONE},  /* номер */
	{"nomir", WORD_OPTION, 0, UNIT_NONE},  /* нөмір */
	{"nomiri", WORD_OPTION, 0, UNIT_NONE}, /* нөмірі */
	{"non", WORD_NOT, 0, UNIT_NONE},
	{"none", WORD_NOT, 0, UNIT_NONE},
	{"nope", WORD_FALSE, 0, UNIT_NONE},
	{"nor", WORD_NOT, 0, UNIT_NONE},
	{"not", WORD_NOT, 0, UNIT_NONE},
	{"nothin", WORD_NOT, 0, UNIT_NONE}, /* nothing */
	{"number", WORD_OPTION, 0, UNIT_NONE},
	{"nuska", WORD_OPTION, 0, UNIT_NONE}, /* нұсқа */
	{"oblast", WORD_KIND, KIND_REGION, UNIT_NONE},
	{"oblisi", WORD_KIND, KIND_REGION, UNIT_NONE}, /* облысы */
	{"obsestvenoe", WORD_DESCRIPTOR, 0, UNIT_NONE}, /* общественное */
	{"obviousli", WORD_LEAD, 0, UNIT_NONE},		/* obviously */
	{"ogli", WORD_PATRONYMIC, 0, UNIT_NONE},	/* ogly, оглы */
	{"oilaimin", WORD_LEAD, 0, UNIT_NONE},		/* ойлаймын */
	{"oimsa", WORD_LEAD, 0, UNIT_NONE},		/* ойымша */
	{"ok", WORD_LEAD, 0, UNIT_NONE},
	{"okai", WORD_LEAD, 0, UNIT_NONE}, /* okay */
	{"ol", WORD_LEAD, 0, UNIT_NONE},   /* ол */
	{"option", WORD_OPTION, 0, UNIT_NONE},
	{"or", WORD_OR, 0, UNIT_NONE},
	{"otirik", WORD_FALSE, 0, UNIT_NONE},		  /* өтірік */
	{"otvet", WORD_LEAD | WORD_OPTION, 0, UNIT_NONE}, /* ответ */
	{"ov", WORD_ARTICLE, 0, UNIT_NONE},		  /* of */
	{"ozen", WORD_KIND, KIND_RIVER, UNIT_NONE},	  /* өзен */
	{"ozeni", WORD_KIND, KIND_RIVER, UNIT_NONE},	  /* өзені */
	{"ozero", WORD_KIND, KIND_LAKE, UNIT_NONE},	  /* озеро */
	{"partei", WORD_KIND, KIND_PARTY, UNIT_NONE},	  /* партией */
	{"parti", WORD_KIND, KIND_PARTY, UNIT_NONE},  /* party, партии */
	{"partia", WORD_KIND, KIND_PARTY, UNIT_NONE}, /* партия, partiya */
	{"partiasi", WORD_KIND, KIND_PARTY,
	 UNIT_NONE}, /* партиясы, partiyasy */
	{"partiasin", WORD_KIND, KIND_PARTY, UNIT_NONE}, /* партиясын */
	{"partiasinin", WORD_KIND, KIND_PARTY, UNIT_NONE}, /* партиясының */
	{"partiu", WORD_KIND, KIND_PARTY, UNIT_NONE}, /* партию */
	{"perhaps", WORD_LEAD, 0, UNIT_NONE},
	{"please", WORD_LEAD, 0, UNIT_NONE},
	{"plus", WORD_AND, 0, UNIT_NONE},
	{"pojaluista", WORD_LEAD, 0, UNIT_NONE}, /* пожалуйста */
	{"polagaiu", WORD_LEAD, 0, UNIT_NONE},	 /* полагаю */
	{"political", WORD_DESCRIPTOR, 0, UNIT_NONE},
	{"politicheskaia", WORD_DESCRIPTOR, 0, UNIT_NONE}, /* политическая */
	{"pomoemu", WORD_LEAD, 0, UNIT_NONE},		   /* по-моему */
	{"pope", WORD_HONOR | WORD_HONOR_M | WORD_TITLE, 0, UNIT_NONE},
	{"posibli", WORD_LEAD, 0, UNIT_NONE},	   /* possibly */
	{"potom", WORD_AND, 0, UNIT_NONE},	   /* потом */
	{"pravda", WORD_TRUE, 0, UNIT_NONE},	   /* правда */
	{"pravilno", WORD_TRUE, 0, UNIT_NONE},	   /* правильно */
	{"predsedatel", WORD_HONOR, 0, UNIT_NONE}, /* председатель */
	{"premer", WORD_HONOR, 0, UNIT_NONE},	   /* premier, премьер */
	{"presidenc", WORD_HONOR, 0, UNIT_NONE},   /* president's */
	{"president", WORD_HONOR, 0, UNIT_NONE},
	{"prezident", WORD_HONOR, 0, UNIT_NONE}, /* президент */
	{"prime", WORD_HONOR, 0, UNIT_NONE},
	{"prince", WORD_HONOR | WORD_HONOR_M | WORD_TITLE, 0, UNIT_NONE},
	{"princes", WORD_HONOR_F | WORD_TITLE, 0, UNIT_NONE}, /* princess */
	{"probabli", WORD_LEAD, 0, UNIT_NONE},		      /* probably */
	{"profesor", WORD_HONOR, 0, UNIT_NONE}, /* professor, профессор */
	{"prov", WORD_HONOR, 0, UNIT_NONE},	/* prof */
	{"province", WORD_KIND, KIND_REGION, UNIT_NONE},
	{"public", WORD_DESCRIPTOR, 0, UNIT_NONE},
	{"ras", WORD_TRUE, 0, UNIT_NONE}, /* рас */
	{"region", WORD_KIND, KIND_REGION, UNIT_NONE},
	{"reka", WORD_KIND, KIND_RIVER, UNIT_NONE}, /* река */
	{"reki", WORD_KIND, KIND_RIVER, UNIT_NONE}, /* реки */
	{"rekon", WORD_LEAD, 0, UNIT_NONE},	    /* reckon */
	{"republican", WORD_DESCRIPTOR, 0, UNIT_NONE},
	{"rigt", WORD_TRUE, 0, UNIT_NONE}, /* right */
	{"river", WORD_KIND, KIND_RIVER, UNIT_NONE},
	{"sai", WORD_LEAD, 0, UNIT_NONE},		  /* say */
	{"saiasi", WORD_DESCRIPTOR, 0, UNIT_NONE},	  /* саяси */
	{"saikasi", WORD_KIND, KIND_BATTLE, UNIT_NONE},	  /* шайқасы */
	{"sailau", WORD_KIND, KIND_ELECTION, UNIT_NONE},  /* сайлау */
	{"sailaui", WORD_KIND, KIND_ELECTION, UNIT_NONE}, /* сайлауы */
	{"saint", WORD_HONOR | WORD_TITLE, 0, UNIT_NONE}, /* saint */
	{"sakirilim", WORD_KIND, KIND_CONVOCATION, UNIT_NONE}, /* шақырылым */
	{"sakirilimi", WORD_KIND, KIND_CONVOCATION, UNIT_NONE}, /* шақырылымы */
	{"senator", WORD_HONOR, 0, UNIT_NONE},
	{"senior", WORD_GENERATION, GENERATION_SENIOR, UNIT_NONE},
	{"sezd", WORD_KIND, KIND_CONGRESS, UNIT_NONE}, /* съезд */
	{"sezi", WORD_KIND, KIND_CONGRESS, UNIT_NONE}, /* съезі */
	{"sigar", WORD_LEAD, 0, UNIT_NONE},	       /* шығар */
	{"sir", WORD_HONOR | WORD_HONOR_M, 0, UNIT_NONE},
	{"sitaiu", WORD_LEAD, 0, UNIT_NONE},  /* считаю */
	{"snachala", WORD_AND, 0, UNIT_NONE}, /* сначала */
	{"so", WORD_LEAD, 0, UNIT_NONE},
	{"sodan", WORD_AND, 0, UNIT_NONE},		    /* содан */
	{"sonimen", WORD_AND, 0, UNIT_NONE},		    /* сонымен */
	{"sould", WORD_LEAD, 0, UNIT_NONE},		    /* should */
	{"soziv", WORD_KIND, KIND_CONVOCATION, UNIT_NONE},  /* созыв */
	{"soziva", WORD_KIND, KIND_CONVOCATION, UNIT_NONE}, /* созыва */
	{"speaker", WORD_HONOR, 0, UNIT_NONE},
	{"spiker", WORD_HONOR, 0, UNIT_NONE}, /* спикер */
	{"sr", WORD_GENERATION, GENERATION_SENIOR, UNIT_NONE},
	{"starsi", WORD_GENERATION, GENERATION_SENIOR, UNIT_NONE}, /* старший */
	{"supose", WORD_LEAD, 0, UNIT_NONE},			   /* suppose */
	{"sure", WORD_LEAD, 0, UNIT_NONE},
	{"sureli", WORD_LEAD, 0, UNIT_NONE}, /* surely */
	{"t", WORD_TRUE, 0, UNIT_NONE},
	{"taui", WORD_KIND, KIND_MOUNTAIN, UNIT_NONE}, /* тауы */
	{"thac", WORD_LEAD, 0, UNIT_NONE},	       /* that's, thats */
	{"that", WORD_LEAD, 0, UNIT_NONE},
	{"the", WORD_ARTICLE, 0, UNIT_NONE},
	{"then", WORD_AND, 0, UNIT_NONE},
	{"think", WORD_LEAD, 0, UNIT_NONE},
	{"this", WORD_LEAD, 0, UNIT_NONE},
	{"tochno", WORD_LEAD, 0, UNIT_NONE},	   /* точно */
	{"toraga", WORD_HONOR, 0, UNIT_NONE},	   /* төраға */
	{"toragasi", WORD_HONOR, 0, UNIT_NONE},	   /* төрағасы */
	{"tovaris", WORD_HONOR, 0, UNIT_NONE},	   /* товарищ */
	{"tovn", WORD_KIND, KIND_TOWN, UNIT_NONE}, /* town */
	{"treati", WORD_KIND, KIND_TREATY, UNIT_NONE},
	{"true", WORD_TRUE, 0, UNIT_NONE},
	{"uh", WORD_LEAD, 0, UNIT_NONE},
	{"uli", WORD_PATRONYMIC, 0, UNIT_NONE}, /* uly, ұлы */
	{"ulu", WORD_PATRONYMIC, 0, UNIT_NONE}, /* uulu */
	{"um", WORD_LEAD, 0, UNIT_NONE},
	{"universitet", WORD_KIND, KIND_UNIVERSITY,
	 UNIT_NONE}, /* университет */
	{"universiteti", WORD_KIND, KIND_UNIVERSITY,
	 UNIT_NONE}, /* университеті */
	{"universiti", WORD_KIND, KIND_UNIVERSITY, UNIT_NONE},
	{"unlike", WORD_NOT, 0, UNIT_NONE},
	{"untrue", WORD_FALSE, 0, UNIT_NONE},
	{"v", WORD_FALSE, 0, UNIT_NONE},		  /* f */
	{"variant", WORD_OPTION, 0, UNIT_NONE},		  /* вариант */
	{"vas", WORD_LEAD, 0, UNIT_NONE},		  /* was */
	{"vasnt", WORD_NOT, 0, UNIT_NONE},		  /* wasn't, wasnt */
	{"ve", WORD_LEAD, 0, UNIT_NONE},		  /* we */
	{"vel", WORD_LEAD, 0, UNIT_NONE},		  /* well */
	{"vere", WORD_LEAD, 0, UNIT_NONE},		  /* were */
	{"verno", WORD_TRUE, 0, UNIT_NONE},		  /* верно */
	{"veroiatno", WORD_LEAD, 0, UNIT_NONE},		  /* вероятно */
	{"vibori", WORD_KIND, KIND_ELECTION, UNIT_NONE},  /* выборы */
	{"viborov", WORD_KIND, KIND_ELECTION, UNIT_NONE}, /* выборов */
	{"vil", WORD_LEAD, 0, UNIT_NONE},		  /* will */
	{"vithout", WORD_NOT, 0, UNIT_NONE},		  /* without */
	{"vould", WORD_LEAD, 0, UNIT_NONE},		  /* would */
	{"vozmojno", WORD_LEAD, 0, UNIT_NONE},		  /* возможно */
	{"vron", WORD_FALSE, 0, UNIT_NONE},		  /* wrong */
	{"zatem", WORD_AND, 0, UNIT_NONE},		  /* затем */
};

const struct word_table words_speech = {rows, sizeof(rows) / sizeof(*rows)};
