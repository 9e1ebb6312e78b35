"""The characters that a slug keeps, and how each is written in it: listed, so that no Python differs.

Which characters are letters, and how they are written small or without accents, differs between versions of
Unicode, and so of Python. An address must not differ, so it uses the tables below. The scripts are those in
which governments publish. A character that is in none of these tables separates words.
"""

from __future__ import annotations

ACCENTED = {
    "a": "ÀÁÂÃÄÅàáâãäåĀāĂăĄąǍǎǞǟǠǡǺǻȀȁȂȃȦȧḀḁẚẠạẢảẤấẦầẨẩẪẫẬậẮắẰằẲẳẴẵẶặ",
    "b": "ḂḃḄḅḆḇ",
    "c": "ÇçĆćĈĉĊċČčḈḉ",
    "d": "ĎďḊḋḌḍḎḏḐḑḒḓ",
    "e": "ÈÉÊËèéêëĒēĔĕĖėĘęĚěȄȅȆȇȨȩḔḕḖḗḘḙḚḛḜḝẸẹẺẻẼẽẾếỀềỂểỄễỆệ",
    "f": "Ḟḟ",
    "g": "ĜĝĞğĠġĢģǦǧǴǵḠḡ",
    "h": "ĤĥȞȟḢḣḤḥḦḧḨḩḪḫẖ",
    "i": "ÌÍÎÏìíîïĨĩĪīĬĭĮįİıǏǐȈȉȊȋḬḭḮḯỈỉỊị",
    "j": "Ĵĵǰ",
    "k": "ĶķǨǩḰḱḲḳḴḵ",
    "l": "ĹĺĻļĽľḶḷḸḹḺḻḼḽ",
    "m": "ḾḿṀṁṂṃ",
    "n": "ÑñŃńŅņŇňŉǸǹṄṅṆṇṈṉṊṋ",
    "o": "ÒÓÔÕÖòóôõöŌōŎŏŐőƠơǑǒǪǫǬǭȌȍȎȏȪȫȬȭȮȯȰȱṌṍṎṏṐṑṒṓỌọỎỏỐốỒồỔổỖỗỘộỚớỜờỞởỠỡỢợ",
    "p": "ṔṕṖṗ",
    "r": "ŔŕŖŗŘřȐȑȒȓṘṙṚṛṜṝṞṟ",
    "s": "ŚśŜŝŞşŠšſȘșṠṡṢṣṤṥṦṧṨṩẛ",
    "t": "ŢţŤťȚțṪṫṬṭṮṯṰṱẗ",
    "u": "ÙÚÛÜùúûüŨũŪūŬŭŮůŰűŲųƯưǓǔǕǖǗǘǙǚǛǜȔȕȖȗṲṳṴṵṶṷṸṹṺṻỤụỦủỨứỪừỬửỮữỰự",
    "v": "ṼṽṾṿ",
    "w": "ŴŵẀẁẂẃẄẅẆẇẈẉẘ",
    "x": "ẊẋẌẍ",
    "y": "ÝýÿŶŷŸȲȳẎẏẙỲỳỴỵỶỷỸỹ",
    "z": "ŹźŻżŽžẐẑẒẓẔẕ",
    "α": "ΆΑάἀἁἂἃἄἅἆἇἈἉἊἋἌἍἎἏὰᾀᾁᾂᾃᾄᾅᾆᾇᾈᾉᾊᾋᾌᾍᾎᾏᾰᾱᾲᾳᾴᾶᾷᾸᾹᾺᾼ",
    "β": "Βϐ",
    "γ": "Γ",
    "δ": "Δ",
    "ε": "ΈΕέϵἐἑἒἓἔἕἘἙἚἛἜἝὲῈ",
    "ζ": "Ζ",
    "η": "ΉΗήἠἡἢἣἤἥἦἧἨἩἪἫἬἭἮἯὴᾐᾑᾒᾓᾔᾕᾖᾗᾘᾙᾚᾛᾜᾝᾞᾟῂῃῄῆῇῊῌ",
    "θ": "Θϑϴ",
    "ι": "ΊΐΙΪίϊἰἱἲἳἴἵἶἷἸἹἺἻἼἽἾἿὶῐῑῒῖῗῘῙῚ",
    "κ": "Κϰ",
    "λ": "Λ",
    "μ": "Μ",
    "ν": "Ν",
    "ξ": "Ξ",
    "ο": "ΌΟόὀὁὂὃὄὅὈὉὊὋὌὍὸῸ",
    "π": "Πϖ",
    "ρ": "ΡϱῤῥῬ",
    "σ": "ΣςϲϹ",
    "τ": "Τ",
    "υ": "ΎΥΫΰϋύϒϓϔὐὑὒὓὔὕὖὗὙὛὝὟὺῠῡῢῦῧῨῩῪ",
    "φ": "Φϕ",
    "χ": "Χ",
    "ψ": "Ψ",
    "ω": "ΏΩώὠὡὢὣὤὥὦὧὨὩὪὫὬὭὮὯὼᾠᾡᾢᾣᾤᾥᾦᾧᾨᾩᾪᾫᾬᾭᾮᾯῲῳῴῶῷῺῼ",
}
"""Accented and variant letters, Latin and Greek, by the plain letter."""

CAPITALS = (
    "ÆæÐðØøÞþĐđĦħĲĳĿŀŁłŊŋŒœŦŧƁɓƂƃƄƅƆɔƇƈƉɖƊɗƋƌƎǝƏəƐɛƑƒƓɠƔɣƖɩƗɨƘƙƜɯƝɲƟɵƢƣƤƥƦʀƧƨƩʃƬƭƮʈƱʊƲʋƳƴƵƶƷʒƸƹƼƽǄǆǅǆ"
    "ǇǉǈǉǊǌǋǌǢǣǤǥǮǯǱǳǲǳǶƕǷƿǼǽǾǿȜȝȠƞȢȣȤȥȺⱥȻȼȽƚȾⱦɁɂɃƀɄʉɅʌɆɇɈɉɊɋɌɍɎɏỺỻỼỽỾỿ"
    "ЀѐЁёЂђЃѓЄєЅѕІіЇїЈјЉљЊњЋћЌќЍѝЎўЏџАаБбВвГгДдЕеЖжЗзИиЙйКкЛлМмНнОоПпРрСсТтУуФфХхЦцЧчШшЩщЪъЫыЬьЭэЮюЯя"
    "ѠѡѢѣѤѥѦѧѨѩѪѫѬѭѮѯѰѱѲѳѴѵѶѷѸѹѺѻѼѽѾѿҀҁҊҋҌҍҎҏҐґҒғҔҕҖҗҘҙҚқҜҝҞҟҠҡҢңҤҥҦҧҨҩҪҫҬҭҮүҰұҲҳҴҵҶҷҸҹҺһҼҽҾҿӀӏӁӂӃӄӅӆ"
    "ӇӈӉӊӋӌӍӎӐӑӒӓӔӕӖӗӘәӚӛӜӝӞӟӠӡӢӣӤӥӦӧӨөӪӫӬӭӮӯӰӱӲӳӴӵӶӷӸӹӺӻӼӽӾӿԀԁԂԃԄԅԆԇԈԉԊԋԌԍԎԏԐԑԒԓԔԕԖԗԘԙԚԛԜԝԞԟԠԡԢԣԤԥԦԧ"
    "ԨԩԪԫԬԭԮԯ"
    "ԱաԲբԳգԴդԵեԶզԷէԸըԹթԺժԻիԼլԽխԾծԿկՀհՁձՂղՃճՄմՅյՆնՇշՈոՉչՊպՋջՌռՍսՎվՏտՐրՑցՒւՓփՔքՕօՖֆ"
    "ᲐაᲑბᲒგᲓდᲔეᲕვᲖზᲗთᲘიᲙკᲚლᲛმᲜნᲝოᲞპᲟჟᲠრᲡსᲢტᲣუᲤფᲥქᲦღᲧყᲨშᲩჩᲪცᲫძᲬწᲭჭᲮხᲯჯᲰჰᲱჱᲲჲᲳჳᲴჴᲵჵᲶჶᲷჷᲸჸᲹჹᲺჺᲽჽᲾჾᲿჿ"
)
"""Pairs of a capital and its small letter, where these have no plain letter: Latin, Cyrillic, Armenian,
Georgian."""

DIGITS = {
    "0": "⁰₀",
    "1": "¹₁",
    "2": "²₂",
    "3": "³₃",
    "4": "⁴₄",
    "5": "⁵₅",
    "6": "⁶₆",
    "7": "⁷₇",
    "8": "⁸₈",
    "9": "⁹₉",
}
"""Raised and lowered digits, by the plain digit."""

JOINED = (
    "Ⅰi Ⅱii Ⅲiii Ⅳiv Ⅴv Ⅵvi Ⅶvii Ⅷviii Ⅸix Ⅹx ⅰi ⅱii ⅲiii ⅳiv ⅴv ⅵvi ⅶvii ⅷviii ⅸix ⅹx "
    "ﬀff ﬁfi ﬂfl ﬃffi ﬄffl ßss ẞss ևեւ"
)
"""Each character that stands for several letters, and these letters: Roman numerals, ligatures, sharp s."""

DROPPED = (
    "'’‘`´\u200b\u2060\ufeff"  # quotes inside words, characters without width
    "\u0300-\u036f"  # accents
    "\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7"  # Hebrew points
    "\u064b-\u065f\u0670"  # Arabic vowels
)
"""What is left out without splitting a word, as ranges of a regular expression."""

KEPT = (
    "0-9a-z"
    "\u00e6\u00f0\u00f8\u00fe\u0100-\u02af\u1efb\u1efd\u1eff\u2c65\u2c66"  # Latin
    # Greek, Cyrillic, Armenian, Georgian
    "\u03b1-\u03c1\u03c3-\u03c9\u0400-\u0481\u048a-\u052f\u0561-\u0586\u10d0-\u10fa\u10fd-\u10ff"
    "\u05d0-\u05ea\u0620-\u064a\u0660-\u0669\u066e\u066f\u0671-\u06d3\u06d5\u06ee-\u06fc"  # Hebrew, Arabic
    "\u0900-\u0963\u0966-\u0df3"  # Devanagari to Sinhala, vowel signs included
    "\u0e01-\u0e3a\u0e40-\u0e4e\u0e50-\u0e59\u0e81-\u0edf"  # Thai, Lao
    "\u0f20-\u0f29\u0f40-\u0fbc\u1000-\u1049\u1050-\u109f"  # Tibetan, Burmese
    "\u1780-\u17b3\u17b6-\u17d3\u17e0-\u17e9"  # Khmer
    "\u1200-\u135a\u1380-\u138f\u1820-\u18aa"  # Ethiopic, Mongolian
    "\u3005-\u3007\u3041-\u3096\u3099\u309a\u309d-\u309f\u30a1-\u30fa\u30fc-\u30ff\u31f0-\u31ff"  # Kana
    "\uff66-\uff9f"  # narrow Kana
    "\u3105-\u312f\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U000323af"  # Bopomofo, Han
    "\u1100-\u115e\u1161-\u11ff\u3131-\u3163\u3165-\u318e\ua960-\ua97c\uac00-\ud7a3\ud7b0-\ud7fb"  # Hangul
)
"""What stays as it is once the other tables have been used, as ranges of a regular expression."""
