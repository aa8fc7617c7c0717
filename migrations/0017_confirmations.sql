-- Whose ballot was cast or changed and who was not told yet is noted where it stands that they have voted, not in rows of their own: from
-- then on the mail is written, of what is true then. In confidential votes only; nothing of it is left when the vote is counted.
ALTER TABLE participation ADD COLUMN confirm_at BIGINT;
UPDATE participation SET confirm_at = (
    SELECT n.due_at FROM ballot_notice n WHERE n.municipality_id = participation.municipality_id
    AND n.consultation_id = participation.consultation_id AND n.account_id = participation.account_id
) WHERE part = 'vote';
DROP TABLE ballot_notice;
CREATE INDEX participation_confirm ON participation (municipality_id, consultation_id, confirm_at) WHERE confirm_at IS NOT NULL;

-- One's own participations are found by consultation: there are few of these, and each vote would be written at one place more.
DROP INDEX participation_account;
