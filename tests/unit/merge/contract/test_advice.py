from backwright.merge.contract.advice import advice
from backwright.merge.contract.operations import compare
from tests.unit.merge.contract.test_operations import cases, document, returned, sent


def test_whatever_breaks_clients_has_an_advice_and_what_does_not_has_none() -> None:
    found = [
        each
        for case in cases("schemas-*.yaml")
        for around in (sent, returned)
        for each in compare(around(case["old"]), around(case["new"]))
    ]
    for case in cases("operations.yaml"):
        found += compare(document(case["old"]), document(case["new"]))
    assert {each.code for each in found if each.breaking}
    for each in found:
        assert bool(advice(each)) == each.breaking, each
