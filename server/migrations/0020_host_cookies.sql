-- From this migration on, cookies under https have names that begin with `__Host-`. The time at
-- which it was applied (migrations.applied_at) says which logins still have cookies of the old
-- names: those are moved. A program without cookies gets the id of a known browser in the answer to
-- its login.
comment on table known_browsers is
  'Browsers and programs with which a person has logged in: each has its own attempt budget, so that a stranger''s guesses cannot lock the person out.';
