-- Nightly cuts that nobody asked anything are removed when they are old; what was answered or told as a fact stays.
-- Locks: none.
GRANT DELETE ON data_cut TO candor_service;
