# Verwaltung: Strategie, Handlungsfelder und Maßnahmen bearbeiten
administration-overview = Übersicht
administration-title = Strategie verwalten
administration-lead = Hier ändern Sie Handlungs-Felder und Maßnahmen. Alle sehen die Änderung sofort.
administration-table = Maßnahmen nach Handlungs-Feld
administration-new-measure = Neue Maßnahme
administration-new-field = Neues Handlungs-Feld
administration-title-label = Titel
administration-markdown = Lange Texte können Sie gliedern. **So** wird Text fett. Ein - macht eine Liste.
administration-goal-hint = Ein einfacher Satz.
administration-target-hint = Woran merken Sie: Das Ziel ist erreicht?
administration-cost-hint = Ganze Euro, zum Beispiel 5.000
administration-cost-to-hint = Gibt es nur einen Betrag? Dann lassen Sie das Feld leer.
administration-status-hint = Entscheidet der Gemeinde-Rat? Dann ändert sich der Stand von allein.
administration-choose = Bitte wählen
administration-save = Speichern
administration-cancel = Abbrechen
