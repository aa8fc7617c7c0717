# Gemeinderat: was auf einen Beschluss wartet, und das Formular
council-title = Decisions of the council
council-lead = Proposed measures, with what people said about them.
council-waiting = Awaiting a decision
council-nothing = No measure awaits a decision at the moment.
council-newest = Newest decisions
council-others = Other measures
council-others-text = The council may decide about them again.
council-evidence = People took part in:
council-no-evidence = No consultation has given a result on this yet.
decide-title = Record a decision
decide-grounds = Grounds
decide-origin = Origin
decide-ideas = { $count ->
    [one] one idea, { $supports } supports
   *[other] { $count } ideas, { $supports } supports together
}
decide-done = Done already
decide-done-text = There is no deciding about a measure that is done.
decide-verdict = The council has
decide-adopt = adopted the measure
decide-postpone = postponed the measure
decide-reject = rejected the measure
decide-reason = Reason
decide-reason-hint = Public. Everybody who took part gets it by mail.
decide-day = Meeting of
decide-paper = Paper number
decide-paper-hint = For example: Vorlage 041, TOP 5
decide-plan = What changes on the roadmap
decide-plan-hint = Applies when the measure is adopted or postponed.
decide-status = Status when adopted
decide-submit = Publish the decision
