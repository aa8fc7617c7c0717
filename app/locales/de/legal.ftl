# Seiten, die das Gesetz verlangt, und ihre Bearbeitung
legal-footer = Rechtliches
legal-imprint = Impressum
legal-accessibility = Barrierefreiheit
legal-rules = Nutzungsregeln
legal-contact = Kontakt
legal-imprint-text =
    Verantwortlich für den Inhalt ist die oben genannte Stelle. Ideen und Kommentare geben die Meinung der Personen wieder, die sie geschrieben haben.
legal-accessibility-text =
    Diese Erklärung gilt für die Beteiligungsseite der Gemeinde. Grundlage sind das Behindertengleichstellungsrecht des Bundeslandes und die Norm EN 301 549.

    Alle Aufgaben lassen sich mit der Tastatur, mit Vorleseprogrammen, ohne JavaScript und auf kleinen Bildschirmen erledigen. Alle Texte gibt es auch in Leichter Sprache.
legal-rules-text =
    - Bleiben Sie freundlich und bei der Sache. Kritik ist willkommen, Beleidigungen nicht.
    - Schreiben Sie nichts über andere, was diese nicht öffentlich lesen möchten: keine Namen, Adressen oder Fotos ohne Einverständnis.
    - Übernehmen Sie keine fremden Texte ohne Erlaubnis. Werbung gehört nicht hierher.
    - Verboten sind Beiträge, die gegen Gesetze verstoßen, insbesondere Hetze und Drohungen.
    - Jede Person nutzt ein Konto.

    Die Moderation liest Beiträge, bevor sie erscheinen. Blendet sie einen aus, steht der Grund öffentlich dabei, und die Person bekommt eine E-Mail. Es entscheidet immer ein Mensch. Sind Sie nicht einverstanden, wenden Sie sich an die Gemeinde.

    Unter jedem Beitrag können Sie melden, was nicht öffentlich sein sollte. Das geht auch ohne Konto.
legal-contact-text =
    Fragen zur Beteiligung beantwortet die Gemeinde. Einen Beitrag, der nicht öffentlich sein sollte, melden Sie am schnellsten direkt unter dem Beitrag.
legal-phone = Telefon
legal-represented = Vertreten durch
legal-represented-hint = Amt und Name, zum Beispiel „Erste Bürgermeisterin Anna Huber“
legal-place = { $district }, Gemeindeschlüssel { $key }
legal-only-german = Diesen Text gibt es nur auf Deutsch.
legal-incomplete = Im Impressum fehlen noch Angaben
legal-incomplete-link = Angaben ergänzen
legal-conformity = Stand der Vereinbarkeit
legal-conformity-none = Die Seite ist noch nicht mit den Anforderungen vereinbar.
legal-conformity-partial = Die Seite ist größtenteils mit den Anforderungen vereinbar.
legal-conformity-full = Die Seite ist vollständig mit den Anforderungen vereinbar.
legal-checked = Zuletzt geprüft am { $day }.
legal-checked-never = Eine Prüfung steht noch aus.
legal-checked-on = Zuletzt geprüft am
legal-barriers = Nicht barrierefreie Inhalte
legal-barriers-hint = Was nicht barrierefrei ist, und warum. Leer: keine bekannt.
legal-barriers-none = Bekannt sind keine. Texte von Teilnehmenden können im Einzelfall schwer verständlich sein.
legal-feedback = Barriere melden
legal-feedback-text = Stoßen Sie auf eine Barriere? Schreiben Sie uns oder rufen Sie an. Wir antworten so bald wie möglich.
legal-enforcement = Durchsetzungsstelle
legal-enforcement-text = Ist unsere Antwort nicht zufriedenstellend, können Sie sich an die Durchsetzungsstelle wenden:
legal-enforcement-usual = Die Durchsetzungsstelle für digitale Barrierefreiheit Ihres Bundeslandes.
legal-enforcement-hint = Name, Anschrift, Telefon und E-Mail der Stelle Ihres Bundeslandes
legal-title = Rechtstexte
legal-lead = Impressum, Datenschutz, Barrierefreiheit, Nutzungsregeln, Kontakt: Ihre Angaben, und wo nötig eigene Texte.
legal-facts = Angaben zur Gemeinde
legal-authority = Name der Stelle
legal-authority-hint = Zum Beispiel „Markt Lindach“
legal-street = Straße und Hausnummer
legal-town = Postleitzahl und Ort
legal-texts = Eigene Texte
legal-texts-lead = Ohne eigenen Text gilt die Vorlage. Beim Datenschutz steht Ihr Text vor der Liste, die das Programm selbst schreibt.
legal-page = Seite
legal-text = Text
legal-text-hint = Markdown ist möglich. Leer: Es gilt wieder die Vorlage.
