legal-footer = Rechtliches
legal-imprint = Impressum
legal-accessibility = Barriere-Freiheit
legal-rules = Regeln
legal-contact = Kontakt
legal-imprint-text =
    Die Gemeinde ist für diese Seite verantwortlich. Ideen und Kommentare schreiben die Menschen selbst.
legal-accessibility-text =
    Alle Menschen sollen diese Seite nutzen können. Das verlangt das Gesetz. Die Norm heißt EN 301 549.

    Sie können die Seite mit der Tastatur nutzen. Sie können sich die Seite vorlesen lassen. Die Seite passt auf kleine Bildschirme. Alle Texte gibt es in Leichter Sprache.
legal-rules-text =
    - Bleiben Sie freundlich. Beleidigen Sie niemanden.
    - Schreiben Sie keine Namen und Adressen von anderen Menschen.
    - Nehmen Sie keine fremden Texte. Machen Sie keine Werbung.
    - Verbotene Sachen dürfen Sie nicht schreiben. Zum Beispiel Drohungen.
    - Jede Person hat nur ein Konto.

    Die Moderation liest jeden Beitrag. Erst dann sehen ihn alle. Vielleicht blendet sie einen Beitrag aus. Dann steht der Grund dabei. Die Person bekommt eine E-Mail. Immer entscheidet ein Mensch. Sie finden das falsch? Dann sprechen Sie mit der Gemeinde.

    Sie können jeden Beitrag melden. Sie brauchen dafür kein Konto.
legal-contact-text =
    Haben Sie Fragen? Dann fragen Sie die Gemeinde. Ist ein Beitrag nicht in Ordnung? Dann melden Sie den Beitrag. Den Link finden Sie beim Beitrag.
legal-phone = Telefon
legal-represented = Chefin oder Chef
legal-represented-hint = Zum Beispiel: Erste Bürgermeisterin Anna Huber
legal-place = { $district }, Gemeinde-Nummer { $key }
legal-only-german = Diesen Text gibt es nicht in Leichter Sprache.
legal-incomplete = Im Impressum fehlt noch etwas
legal-incomplete-link = Jetzt ergänzen
legal-conformity = Wie gut klappt es?
legal-conformity-none = Die Seite ist noch nicht barriere-frei.
legal-conformity-partial = Die Seite ist zum größten Teil barriere-frei.
legal-conformity-full = Die Seite ist barriere-frei.
legal-checked = Letzte Prüfung: { $day }.
legal-checked-never = Noch hat niemand die Seite geprüft.
legal-checked-on = Letzte Prüfung
legal-barriers = Das ist noch nicht barriere-frei
legal-barriers-hint = Was klappt nicht? Und warum? Lassen Sie das Feld leer, wenn alles klappt.
legal-barriers-none = Wir kennen keine Barrieren. Manche Texte von anderen Menschen sind vielleicht schwer.
legal-feedback = Barriere melden
legal-feedback-text = Klappt etwas nicht? Dann schreiben Sie uns. Oder Sie rufen an.
legal-enforcement = Durchsetzungs-Stelle
legal-enforcement-text = Hilft unsere Antwort nicht? Dann hilft diese Stelle:
legal-enforcement-usual = Die Durchsetzungs-Stelle für Barriere-Freiheit in Ihrem Bundes-Land.
legal-enforcement-hint = Name, Adresse, Telefon und E-Mail der Stelle
legal-title = Rechts-Texte
legal-lead = Hier ändern Sie Impressum, Datenschutz, Barriere-Freiheit, Regeln und Kontakt.
legal-facts = Angaben zur Gemeinde
legal-authority = Name der Gemeinde
legal-authority-hint = Zum Beispiel: Markt Lindach
legal-street = Straße und Haus-Nummer
legal-town = Post-Leit-Zahl und Ort
legal-texts = Eigene Texte
legal-texts-lead = Haben Sie keinen eigenen Text? Dann steht da die Vorlage.
legal-page = Seite
legal-text = Text
legal-text-hint = Lassen Sie das Feld leer? Dann gilt die Vorlage.
