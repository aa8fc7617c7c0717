# Verwaltung: Strategie, Handlungsfelder und Maßnahmen bearbeiten
administration-overview = Übersicht
administration-title = Strategie verwalten
administration-lead = Handlungsfelder und Maßnahmen. Was Sie speichern, ist sofort öffentlich.
administration-table = Maßnahmen nach Handlungsfeld
administration-new-measure = Maßnahme anlegen
administration-new-field = Handlungsfeld anlegen
administration-title-label = Titel
administration-markdown = Längere Texte können Sie mit Markdown gliedern: **fett**, - für Listen.
administration-goal-hint = Ein Satz, den alle verstehen.
administration-target-hint = Woran man merkt, dass das Ziel erreicht ist.
administration-cost-hint = Ganze Euro, zum Beispiel 5.000
administration-cost-to-hint = Leer lassen, wenn der Betrag feststeht
administration-status-hint = Ein Beschluss des Gemeinderats ändert den Stand von selbst.
administration-choose = Bitte wählen
administration-save = Speichern
administration-cancel = Abbrechen
