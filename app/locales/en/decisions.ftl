# Gemeinderat: was auf einen Beschluss wartet, und das Formular
council-title = Decisions of the council
council-lead = Proposed measures, with what people said about them.
council-waiting = Awaiting a decision
council-nothing = No measure awaits a decision at the moment.
council-newest = Latest decisions
council-others = Other measures
council-others-text = The council may decide on them again.
council-evidence = Consultations on this:
council-no-evidence = No consultation has produced an outcome on this yet.
decide-title = Record a decision
decide-grounds = Grounds
decide-origin = Origin
decide-ideas = { $count ->
    [one] one idea, supporters: { $supports }
   *[other] { $count } ideas, supporters in total: { $supports }
}
decide-done = Already done
decide-done-text = The council no longer decides on a measure that is done.
decide-verdict = The council has
decide-adopt = adopted the measure
decide-postpone = postponed the measure
decide-reject = rejected the measure
decide-reason = Reason
decide-reason-hint = Public. Everybody who took part gets it by e-mail.
decide-day = Meeting held on
decide-paper = Paper number
decide-paper-hint = For example: Vorlage 041, TOP 5
decide-plan = What changes on the roadmap
decide-plan-hint = Applies when the measure is adopted or postponed.
decide-status = Status when adopted
decide-submit = Publish the decision
