# Fahrplan
roadmap-title = Digitaler Fahrplan
roadmap-lead = Hier sehen Sie: Was passiert wann? Der Gemeinde-Rat entscheidet. Dann ändert sich der Fahrplan.
roadmap-years = Die Jahre { $first } bis { $last }
roadmap-measures = Alle Maßnahmen
roadmap-filter = Maßnahmen auswählen
roadmap-any-horizon = Alle Fristen
roadmap-any-status = Alle ohne abgelehnte
roadmap-show = Anzeigen
roadmap-nothing = Dazu gibt es keine Maßnahme.
roadmap-all = Alle zeigen
