"""How rules run: facts of a codebase computed once, rules that ask them."""
