# Wörter, die auf vielen Seiten stehen
horizon-short = kurzfristig
horizon-medium = mittelfristig
horizon-long = langfristig

status-proposed = vorgeschlagen
status-planned = geplant
status-running = läuft
status-done = umgesetzt
status-postponed = zurückgestellt
status-rejected = abgelehnt

quarter = { $number }. Quartal { $year }
period = { $first } bis { $last }
period-open = noch offen

roadmap-chart = Fahrplan als Zeitstrahl
roadmap-table = Alle Maßnahmen nach Handlungsfeld
roadmap-today = heute

measure-title = Maßnahme
measure-horizon = Horizont
measure-period = Zeitraum
measure-status = Stand
measure-office = Zuständig

tally-base = von etwa { $residents } Einwohnerinnen und Einwohnern ab 14 Jahren
tally-base-entitled = von { $entitled } Berechtigten
tally-base-none = haben abgestimmt
tally-answer = Antwort
tally-bar = Balken
tally-count = Anzahl
tally-share = Anteil
tally-percent = { $percent } %
tally-few = unter 5
tally-withheld = nicht gezeigt
