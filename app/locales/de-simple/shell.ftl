shell-skip = Zum Inhalt
shell-demo = Das ist ein Beispiel. Die Gemeinde und die Menschen sind erfunden.
shell-demo-mailbox = Post-Fach vom Beispiel
shell-menu = Menü
shell-navigation = Haupt-Menü
shell-crumbs = Sie sind hier
shell-sign-in = Anmelden
shell-language = Sprache
shell-lang-de = Deutsch
shell-lang-simple = Leichte Sprache
shell-lang-en = English
shell-footer-participate = Mitmachen
shell-footer-own = Für mich
shell-footer-note = { $municipality }. Hier sagen Sie Ihre Meinung zur digitalen Strategie. Der Gemeinde-Rat entscheidet.

nav-start = Start
nav-strategy = Strategie
nav-roadmap = Fahr-Plan
nav-consultations = Mitmachen
nav-ideas = Ideen
nav-moderation = Prüfen
nav-council = Gemeinde-Rat
nav-administration = Verwaltung
nav-receipt = Quittung prüfen
nav-contributions = Meine Beiträge
nav-account = Mein Konto
nav-sign-in = Anmelden
nav-register = Konto anlegen

form-errors = { $count ->
    [one] Bitte prüfen Sie eine Stelle
   *[other] Bitte prüfen Sie { $count } Stellen
}
form-optional = Das ist freiwillig

pager-label = Seiten
pager-page = Seite { $page }
pager-back = Zurück
pager-on = Weiter

time-moment = { $day }, { $time } Uhr
time-summer = Sommer-Zeit
time-winter = Winter-Zeit

start-title = Wie wird { $municipality } digital?
start-lead = Sagen Sie Ihre Meinung. Schreiben Sie Ideen. Stimmen Sie ab. Sie sehen hier, was daraus wird.
demo-municipalities-title = Gemeinden der Demo
demo-municipalities-lead = Hier können Sie 2 Gemeinden ansehen. Beide Gemeinden sind erfunden. Jede Gemeinde sieht nur ihre eigenen Sachen.
demo-municipality-size = { $count } Menschen über 14 Jahre wohnen hier.
demo-municipality-here = Sie sind jetzt hier.
