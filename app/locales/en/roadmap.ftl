# Fahrplan
roadmap-title = Digital roadmap
roadmap-lead = What happens when. The roadmap follows from the decisions and changes with them.
roadmap-years = { $first } to { $last }
roadmap-measures = All measures
roadmap-filter = Filter measures
roadmap-any-horizon = Any horizon
roadmap-any-status = All except rejected
roadmap-show = Show
roadmap-nothing = There is no such measure.
roadmap-all = Show all
