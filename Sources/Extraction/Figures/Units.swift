/// The words that say what a number counts.
enum Units {
    static let currencies: [String: String] = [
        "$": "USD", "us$": "USD", "£": "GBP", "€": "EUR", "¥": "JPY", "₩": "KRW", "₹": "INR", "₴": "UAH", "₺": "TRY",
        "zł": "PLN", "a$": "AUD", "c$": "CAD", "nz$": "NZD", "s$": "SGD", "hk$": "HKD", "r$": "BRL", "nt$": "TWD",
        "dollar": "USD", "dollars": "USD", "euro": "EUR", "euros": "EUR", "pound": "GBP", "pounds": "GBP",
        "sterling": "GBP", "yen": "JPY", "yuan": "CNY", "won": "KRW", "rupees": "INR", "rupee": "INR", "zloty": "PLN",
        "zlotys": "PLN", "koruna": "CZK", "korunas": "CZK", "crowns": "CZK", "forint": "HUF", "forints": "HUF",
        "lei": "RON", "lira": "TRY", "liras": "TRY", "roubles": "RUB", "rubles": "RUB", "hryvnia": "UAH",
        "hryvnias": "UAH", "rand": "ZAR", "shekels": "ILS", "riyals": "SAR", "dirhams": "AED", "reais": "BRL",
        "pesos": "MXN", "francs": "CHF", "kroner": "NOK", "kronor": "SEK", "krone": "NOK", "krona": "SEK",
        "ringgit": "MYR", "baht": "THB", "rupiah": "IDR", "leva": "BGN", "lev": "BGN",
        "usd": "USD", "eur": "EUR", "gbp": "GBP", "jpy": "JPY", "chf": "CHF", "sek": "SEK", "nok": "NOK", "dkk": "DKK",
        "pln": "PLN", "czk": "CZK", "huf": "HUF", "cad": "CAD", "aud": "AUD", "krw": "KRW", "cny": "CNY", "inr": "INR",
        "rs": "INR", "rm": "MYR",
        "naira": "NGN", "shillings": "KES", "taka": "BDT", "birr": "ETB", "cedis": "GHS", "tenge": "KZT", "lari": "GEL",
        "dong": "VND", "dinars": "RSD", "dram": "AMD", "renminbi": "CNY", "kwacha": "ZMW",
        "nzd": "NZD", "zar": "ZAR", "brl": "BRL", "mxn": "MXN", "ron": "RON",
    ]

    /// A currency whose word several countries share, by the adjective before it.
    static let national: [String: [String: String]] = [
        "australian": ["dollars": "AUD", "dollar": "AUD"], "canadian": ["dollars": "CAD", "dollar": "CAD"],
        "danish": ["kroner": "DKK", "krone": "DKK", "crowns": "DKK"],
        "norwegian": ["kroner": "NOK", "krone": "NOK", "crowns": "NOK"],
        "swedish": ["kronor": "SEK", "krona": "SEK", "crowns": "SEK"],
        "czech": ["crowns": "CZK", "koruna": "CZK", "korunas": "CZK"], "swiss": ["francs": "CHF", "franc": "CHF"],
        "singapore": ["dollars": "SGD"], "taiwan": ["dollars": "TWD"], "egyptian": ["pounds": "EGP"],
        "argentine": ["pesos": "ARS"], "icelandic": ["kronur": "ISK"],
        "hong": ["dollars": "HKD"], "new": ["dollars": "NZD"], "us": ["dollars": "USD"],
    ]

    static let scales: [String: Int] = [
        "hundred": 2, "thousand": 3, "k": 3, "million": 6, "m": 6, "mn": 6, "mln": 6, "billion": 9, "bn": 9, "b": 9,
        "trillion": 12, "tn": 12, "trn": 12, "crore": 7, "lakh": 5,
    ]

    static let numbers: [String: Int] = [
        "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10,
        "eleven": 11, "twelve": 12, "thirteen": 13, "fourteen": 14, "fifteen": 15, "sixteen": 16, "seventeen": 17,
        "eighteen": 18, "nineteen": 19, "twenty": 20, "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60,
        "seventy": 70, "eighty": 80, "ninety": 90, "one": 1,
    ]

    /// Counted goods of armies.
    static let equipment: Set<String> = [
        "tanks", "jets", "jet", "fighters", "aircraft", "planes", "helicopters", "submarines", "ships", "frigates",
        "destroyers", "corvettes", "missiles", "rockets", "systems", "launchers", "batteries", "howitzers", "guns",
        "drones", "vehicles", "shells", "rounds", "mines", "radars", "satellites", "boats", "warships", "interceptors",
        "bombs", "rifles", "carriers", "warplanes", "trucks", "kits", "units", "bombers", "haubitzers", "mortars",
        "armoured", "armored",
    ]

    static let soldiers: Set<String> = [
        "soldiers", "troops", "servicemen", "personnel", "reservists", "conscripts", "marines", "recruits",
        "peacekeepers", "officers", "policemen", "paratroopers", "commandos", "gendarmes",
    ]

    /// Scales so short that a word of another meaning may be spelled the same.
    static let shortScales: Set<String> = ["k", "m", "b"]
}
