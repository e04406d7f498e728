"""The recount itself can be wrong: a few sums done by hand."""

import copy
import json
import unittest
from fractions import Fraction

import recount


def document():
    stage = {"code": "T1", "kind": "panel", "weight": "100", "aggregation": "rata-rata", "advance": None}
    stage["criteria"] = [{"code": "K", "weight": "100", "max": "100"}]
    entry = {"unit": "U", "name": "n", "category": "A", "phase": "penerapan", "status": "terverifikasi"}
    value = {"judge": "J", "stage": "T1", "criterion": "K"}
    given = {
        "decimals": 2, "max_maturity": 111, "awards": ["Juara I"], "categories": ["A"], "tie_order": [], "stages": [stage],
        "judges": [{"code": "J", "categories": []}], "submissions": [dict(entry, code="A1"), dict(entry, code="A2")],
        "indicators": [], "acceptances": [], "recusals": [], "settlements": [],
        "values": [dict(value, submission="A1", value="80.005"), dict(value, submission="A2", value="70")],
    }
    said = [
        {"submission": "A1", "rank": 1, "award": "Juara I", "final": "80.01", "stopped_at": None, "stages": []},
        {"submission": "A2", "rank": 2, "award": None, "final": "70.00", "stopped_at": None, "stages": []},
    ]
    result = {"categories": [{"code": "A", "entries": said, "open_ties": [], "unranked": []}], "input": given}
    result["input_sha256"] = recount.hashlib.sha256(recount.canonical(given).encode()).hexdigest()
    return result


class Recount(unittest.TestCase):
    def test_halves_round_up(self):
        self.assertEqual(recount.rounded(Fraction("0.005"), 2), 1)
        self.assertEqual(recount.rounded(Fraction("0.00499"), 2), 0)

    def test_five_judges_lose_their_extremes_and_four_do_not(self):
        self.assertEqual(recount.aggregate("rata-rata-pangkas", list(map(Fraction, [10, 80, 90, 90, 100]))), Fraction(260, 3))
        self.assertEqual(recount.aggregate("rata-rata-pangkas", list(map(Fraction, [10, 80, 90, 100]))), 70)

    def test_an_honest_result_agrees(self):
        self.assertEqual(recount.differences(document()), [])

    def test_a_swapped_rank_is_found(self):
        wrong = copy.deepcopy(document())
        entries = wrong["categories"][0]["entries"]
        entries[0]["rank"], entries[1]["rank"] = 2, 1
        self.assertTrue(recount.differences(wrong))

    def test_a_changed_value_is_found(self):
        wrong = json.loads(json.dumps(document()).replace("80.005", "69"))
        self.assertGreaterEqual(len(recount.differences(wrong)), 2)


if __name__ == "__main__":
    unittest.main()
