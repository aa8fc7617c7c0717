# Verwaltung: Strategie, Handlungsfelder und Maßnahmen bearbeiten
administration-overview = Overview
administration-title = Manage the strategy
administration-lead = Action fields and measures. What you save is public at once.
administration-table = Measures by action field
administration-new-measure = New measure
administration-new-field = New action field
administration-title-label = Title
administration-markdown = Longer texts may use Markdown: **bold**, - for lists.
administration-goal-hint = One sentence that everybody understands.
administration-target-hint = How one can tell that the goal is reached.
administration-cost-hint = Whole euros, for example 5.000
administration-cost-to-hint = Empty when the amount is fixed
administration-status-hint = A decision of the council changes the status by itself.
administration-choose = Please choose
administration-save = Save
administration-cancel = Cancel
