"""The office: the verbs of the user, one transaction each. It works without a terminal."""
