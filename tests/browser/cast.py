"""Who and what the stage holds: offices by their part, and those who sign in at them."""

from tests import sites

# Invented offices, each for what is done to it, and the upazilas nobody will find them in.
DESK = "desk"  # looked at from every side, never changed
INVENTED = {
    DESK: ("নদীপুর", "Nodipur"),
    "walk": ("বনগ্রাম", "Bonogram"),
    "clash": ("চরপাড়া", "Charpara"),
    "papers": ("হাটখোলা", "Hatkhola"),
    "four-eyes": ("শালবন", "Shalbon"),
    "mistakes": ("কাশবন", "Kashbon"),
    "no-script": ("পদ্মবিল", "Padmabil"),
    "order": ("ধানসিঁড়ি", "Dhansiri"),
    "words": ("রূপতলী", "Ruptoli"),
    "traces": ("মধুবন", "Modhubon"),
    "updates": ("কুসুমপুর", "Kusumpur"),
    "leave-out": ("বেতবন", "Betbon"),
    "take-over": ("শাপলাডাঙা", "Shapladanga"),
    "offline": ("নূরপুর", "Nurpur"),
}

# Offices that have nothing yet: one to look at, and one that brings its charter in.
EMPTY, NEWCOMER = "empty", "newcomer"
BARE = {EMPTY: ("বিলপাড়া", "Bilpara"), NEWCOMER: ("মাঝেরচর", "Majherchor")}

SUPERUSER = "keeper"
PHONE = "০১৭০০-০০০০০০"
HOSTS = {sites.KAWKHALI: sites.KAWKHALI_HOST, sites.HARD: sites.HARD_HOST}


def publisher(slug):
    return f"publisher-{slug}"


def editor(slug):
    return f"editor-{slug}"


def host(slug):
    return HOSTS.get(slug, f"{slug}.example.gov.bd")
