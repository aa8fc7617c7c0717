# Fahrplan
roadmap-title = Digitalisierungs­fahrplan
roadmap-lead = Was wann geschieht. Der Fahrplan folgt aus den Beschlüssen und ändert sich mit ihnen.
roadmap-years = Zeitstrahl { $first } bis { $last }
roadmap-measures = Alle Maßnahmen
roadmap-filter = Maßnahmen filtern
roadmap-any-horizon = Alle Horizonte
roadmap-any-status = Alle außer den abgelehnten
roadmap-show = Anzeigen
roadmap-nothing = Dazu gibt es keine Maßnahme.
roadmap-all = Alle zeigen
