# Rahmen aller Seiten
shell-skip = Zum Inhalt springen
shell-demo = Demo: erfundene Gemeinde, erfundene Personen.
shell-demo-mailbox = Postfach der Demo
shell-menu = Menü
shell-navigation = Hauptmenü
shell-crumbs = Sie sind hier
shell-sign-in = Anmelden
shell-language = Sprache
shell-lang-de = Deutsch
shell-lang-simple = Leichte Sprache
shell-lang-en = English
shell-footer-participate = Mitmachen
shell-footer-own = Für mich
shell-footer-note = { $municipality } – Beteiligung an der Digitalisierungsstrategie. Was hier gesammelt und abgestimmt wird, ist ein Meinungsbild. Der Gemeinderat entscheidet.

nav-start = Start
nav-strategy = Strategie
nav-roadmap = Fahrplan
nav-consultations = Beteiligung
nav-ideas = Ideen
nav-moderation = Moderation
nav-council = Gemeinderat
nav-administration = Verwaltung
nav-receipt = Quittung prüfen
nav-contributions = Meine Beiträge
nav-account = Mein Konto
nav-sign-in = Anmelden
nav-register = Konto anlegen

form-errors = { $count ->
    [one] Bitte prüfen Sie eine Angabe
   *[other] Bitte prüfen Sie { $count } Angaben
}
form-optional = freiwillig

pager-label = Seiten
pager-page = Seite { $page }
pager-back = Zurück
pager-on = Weiter

time-moment = { $day }, { $time } Uhr ({ $zone })
time-summer = MESZ
time-winter = MEZ

start-title = Wie wird { $municipality } digital?
start-lead = Hier reden Sie mit: Schreiben Sie Ideen, beantworten Sie Umfragen, stimmen Sie über Maßnahmen ab – und sehen Sie, was daraus wird.
demo-municipalities-title = Gemeinden der Demo
demo-municipalities-lead = Mehrere Gemeinden teilen sich eine Installation. Keine sieht etwas von der anderen. In Wirklichkeit hat jede ihre eigene Adresse im Netz.
demo-municipality-size = { $count } Einwohnerinnen und Einwohner über 14 Jahre
demo-municipality-here = Sie sind gerade hier.
