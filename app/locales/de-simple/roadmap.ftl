# Fahrplan
roadmap-title = Digitaler Fahr-Plan
roadmap-lead = Hier sehen Sie: Was passiert wann? Maßnahme heißt: Das will die Gemeinde tun. Der Gemeinde-Rat entscheidet. Dann ändert sich der Fahr-Plan.
roadmap-years = Die Jahre { $first } bis { $last }
roadmap-measures = Alle Maßnahmen
roadmap-filter = Maßnahmen auswählen
roadmap-any-horizon = Alle Zeiten
roadmap-any-status = Alle ohne abgelehnte
roadmap-show = Anzeigen
roadmap-nothing = Dazu gibt es keine Maßnahme.
roadmap-all = Alle zeigen
