"""Pure rules of the work: facts and a day in, frozen answers out."""
