# Wörter, die auf vielen Seiten stehen, in Leichter Sprache
horizon-short = bald
horizon-medium = in ein paar Jahren
horizon-long = später

status-proposed = vorgeschlagen
status-planned = geplant
status-running = läuft
status-done = fertig
status-postponed = verschoben
status-rejected = abgelehnt

quarter = { $number }. Viertel-Jahr { $year }
period = { $first } bis { $last }
period-open = noch offen

roadmap-chart = Fahr-Plan als Bild
roadmap-table = Alle Maßnahmen
roadmap-today = heute

measure-title = Maßnahme
measure-horizon = Wann?
measure-period = Zeit-Raum
measure-status = Stand
measure-office = Wer macht das?

tally-base = von ungefähr { $residents } Menschen ab 14 Jahren
tally-base-entitled = von { $entitled } Menschen, die abstimmen durften
tally-base-none = haben abgestimmt
tally-answer = Antwort
tally-bar = Balken
tally-count = Wie viele
tally-share = Teil von 100
tally-percent = { $percent } %
tally-few = weniger als 5
tally-withheld = zeigen wir nicht
