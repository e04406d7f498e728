#!/usr/bin/env python3
"""Counts a contest again from the file that `piagam export` writes, and from nothing else.

Plain Python with exact fractions, written from the published rules (docs/aturan-hitung.md) and not from the program. Anyone can
run it:  python3 recount.py hasil.json [...]
"""

import hashlib
import json
import sys
from fractions import Fraction


def rounded(value, decimals):
    """Half up, as an integer of the last decimal."""
    scaled = value * 10**decimals * 2 + 1
    return scaled.numerator // (scaled.denominator * 2)


def printed(units, decimals):
    if units is None:
        return None
    if decimals == 0:
        return str(units)
    return f"{units // 10**decimals}.{units % 10**decimals:0{decimals}d}"


def aggregate(how, scores):
    scores = sorted(scores)
    count = len(scores)
    if count == 0:
        return None
    if how == "median":
        middle = count // 2
        return scores[middle] if count % 2 else (scores[middle - 1] + scores[middle]) / 2
    if how == "rata-rata-pangkas" and count >= 5:
        scores = scores[1:-1]
    return sum(scores, Fraction(0)) / len(scores)


class Contest:
    def __init__(self, document):
        given = document["input"]
        self.given = given
        self.decimals = given["decimals"]
        self.stages = given["stages"]
        weight = {row["number"]: row["weight"] for row in given["indicators"]}
        self.recused = {(row["judge"], row["submission"]) for row in given["recusals"]}
        self.values = {}
        for row in given["values"]:
            key = (row["judge"], row["submission"], row["stage"], row["criterion"])
            self.values[key] = Fraction(row["value"])
        self.maturity = {}
        for row in given["acceptances"]:
            if row["accepted"] is not None:
                points = weight[row["indicator"]] * row["accepted"]
                self.maturity[row["submission"]] = self.maturity.get(row["submission"], 0) + points
        self.awaiting = {
            row["submission"] for row in given["acceptances"] if row["accepted"] is None and (row["claimed"] or 0) > 0
        }
        self.scored = {submission for (_, submission, _, _) in self.values} | set(self.maturity)

    def unranked(self, row):
        if row["status"] == "ditarik":
            return "withdrawn"
        if row["phase"] != "penerapan":
            return "not_penerapan"
        if row["status"] != "terverifikasi" and not row.get("waived"):
            return "not_verified"
        if row["code"] not in self.scored:
            return "no_score"
        return None

    @staticmethod
    def asked(judge, row):
        """Chosen by hand for this entry, or else of its category."""
        if row.get("judges"):
            return judge["code"] in row["judges"]
        return not judge["categories"] or row["category"] in judge["categories"]

    def sheets(self, row, stage):
        """Judge -> values by criterion for complete sheets, and the judges still awaited."""
        complete, pending = {}, []
        for judge in self.given["judges"]:
            code = judge["code"]
            if (code, row["code"]) in self.recused:
                continue
            if not self.asked(judge, row):
                continue
            values = [self.values.get((code, row["code"], stage["code"], one["code"])) for one in stage["criteria"]]
            if values and None not in values:
                complete[code] = values
            else:
                pending.append(code)
        return complete, pending

    def stage_score(self, row, stage):
        if stage["kind"] == "kematangan":
            accepted = self.maturity.get(row["code"])
            return None if accepted is None else Fraction(accepted * 100, self.given["max_maturity"])
        complete, _ = self.sheets(row, stage)
        scores = []
        for values in complete.values():
            pairs = zip(stage["criteria"], values)
            scores.append(sum((Fraction(one["weight"]) * value / Fraction(one["max"]) for one, value in pairs), Fraction(0)))
        return aggregate(stage["aggregation"], scores)

    def step(self, row, step, reached):
        """One step of the tie chain, rounded as printed; -1 stands below every score."""
        index = next(i for i, stage in enumerate(self.stages) if stage["code"] == step["stage"])
        if index >= reached:
            return -1
        stage = self.stages[index]
        if "criterion" not in step:
            score = self.stage_score(row, stage)
            return -1 if score is None else rounded(score, self.decimals)
        at = next(i for i, one in enumerate(stage["criteria"]) if one["code"] == step["criterion"])
        complete, _ = self.sheets(row, stage)
        share = aggregate(
            stage["aggregation"],
            [values[at] * 100 / Fraction(stage["criteria"][at]["max"]) for values in complete.values()],
        )
        return -1 if share is None else rounded(share, self.decimals)

    def so_far(self, row, reached):
        """Rounded score over the first `reached` stages, on 0-100; None while one of them has no score."""
        scores = [self.stage_score(row, stage) for stage in self.stages[:reached]]
        if None in scores:
            return None
        weights = [Fraction(stage["weight"]) for stage in self.stages[:reached]]
        if sum(weights) == 0:
            return rounded(scores[-1], self.decimals)
        total = sum((weight * score for weight, score in zip(weights, scores)), Fraction(0))
        return rounded(total / sum(weights), self.decimals)

    def order(self, rows, reached, category, cut):
        """Places in order: codes, and whether they share the place by decision. Several that do not are an open tie."""
        steps = [step for step in self.given["tie_order"] if self.index(step["stage"]) < reached]
        keyed = {}
        for row in rows:
            key = tuple([self.so_far(row, reached)] + [self.step(row, step, reached) for step in steps])
            keyed.setdefault(key, []).append(row["code"])
        places = []
        for key in sorted(keyed, reverse=True):
            codes = sorted(keyed[key])
            first = 1 + sum(len(place) for place, _ in places)
            decision = self.decision(codes, category, cut, first, printed(key[0], self.decimals)) if len(codes) > 1 else None
            if decision is None:
                places.append((codes, False))
            elif decision["by"] == "shared":
                places.append((codes, True))
            else:
                places.extend(([code], False) for code in decision["ranks"])
        return places

    def index(self, code):
        return next(i for i, stage in enumerate(self.stages) if stage["code"] == code)

    def decision(self, codes, category, cut, place, score):
        """The newest decision about exactly these entries, made when they shared this place and this score."""
        for row in reversed(self.given["settlements"]):
            same = row["category"] == category and row["stage"] == cut and row["place"] == place and row["score"] == score
            if same and sorted(row["ranks"]) == codes:
                return row
        return None

    def computed(self, code):
        """Rank of each finalist before the decision of the panel, when one holds; else nothing."""
        plain, ties, _ = self.category(code, overruled=False)
        if ties or self.overruled(code, plain) == plain:
            return {}
        return {one[0]: one[1] for one in plain if one[3] is not None}

    def category(self, code, overruled=True):
        """Entries of a category as (code, rank, award, final, stopped_at), open ties, unranked."""
        rows = [row for row in self.given["submissions"] if row["category"] == code]
        unranked = {row["code"]: self.unranked(row) for row in rows if self.unranked(row)}
        field = [row for row in rows if row["code"] not in unranked]
        by_code = {row["code"]: row for row in rows}
        stopped, ties = [], []
        for reached in range(1, len(self.stages)):
            stage = self.stages[reached - 1]
            if stage["advance"] is None:
                continue
            known = [row for row in field if self.so_far(row, reached) is not None]
            unknown = sorted(row["code"] for row in field if self.so_far(row, reached) is None)
            seen, goes_on, stays = 0, [], []
            for place, shared in self.order(known, reached, code, stage["code"]):
                if seen >= stage["advance"]:
                    stays.append((place, shared))
                else:
                    if seen + len(place) > stage["advance"] and len(place) > 1 and not shared:
                        ties.append(place)
                    goes_on.extend(place)
                seen += len(place)
            stopped.append((stage["code"], stays, unknown))
            field = [by_code[one] for one in goes_on]
        last = len(self.stages)
        known = [row for row in field if self.so_far(row, last) is not None]
        unknown = sorted(row["code"] for row in field if self.so_far(row, last) is None)
        groups = [(None, self.order(known, last, code, None), unknown)] + stopped[::-1]
        awards, entries = self.given["awards"], []
        for stage, places, waiting in groups:
            rank = len(entries) + 1
            for place, shared in places:
                earns = stage is None and rank <= len(awards)
                if earns and len(place) > 1 and not shared:
                    ties.append(place)
                for one in place:
                    final = self.so_far(by_code[one], last) if stage is None else None
                    award = awards[rank - 1] if earns and (len(place) == 1 or shared) else None
                    entries.append((one, rank, award, printed(final, self.decimals), stage))
                rank += len(place)
            entries.extend((one, None, None, None, None) for one in waiting)
        if not ties and overruled:
            entries = self.overruled(code, entries)
        return entries, ties, unranked

    def overruled(self, category, entries):
        """The newest decision of the panel, while the finalists stand in the order it was made on."""
        finalists = [one for one in entries if one[3] is not None]
        decisions = [row for row in self.given.get("overrules", []) if row["category"] == category]
        if not decisions or decisions[-1]["computed"] != [one[0] for one in finalists]:
            return entries
        named, awards = decisions[-1]["ranks"], self.given["awards"]
        by_code = {one[0]: one for one in finalists}
        places = [[code] for code in named]
        for one in (one for one in finalists if one[0] not in named):
            if len(places) > len(named) and by_code[places[-1][0]][1] == one[1]:
                places[-1].append(one[0])
            else:
                places.append([one[0]])
        ordered = []
        for place in places:
            rank = len(ordered) + 1
            award = awards[rank - 1] if rank <= len(awards) else None
            ordered += [(code, rank, award, by_code[code][3], None) for code in place]
        return ordered + entries[len(finalists):]


def canonical(value):
    return json.dumps(value, sort_keys=True, separators=(",", ":"), ensure_ascii=False)


def differences(document):
    """Every difference between what the file says and what its own input gives; empty is agreement."""
    found = []
    digest = hashlib.sha256(canonical(document["input"]).encode()).hexdigest()
    if digest != document["input_sha256"]:
        found.append("input_sha256 does not fit the input")
    seal = document.get("seal")
    if seal:
        sealed = {key: value for key, value in document.items() if key != "seal"}
        if hashlib.sha256(canonical(sealed).encode()).hexdigest() != seal["sha256"]:
            found.append("the seal does not fit the result")
    contest = Contest(document)
    for category in document["categories"]:
        entries, ties, unranked = contest.category(category["code"])
        said = [
            (one["submission"], one["rank"], one["award"], one["final"], one["stopped_at"]) for one in category["entries"]
        ]
        computed = contest.computed(category["code"])
        if {one["submission"]: one["computed_rank"] for one in category["entries"] if "computed_rank" in one} != computed:
            found.append(f"{category['code']}: computed ranks differ, {computed} are counted")
        if said != entries:
            pairs = zip(said + [None] * len(entries), entries + [None] * len(said))
            found += [f"{category['code']}: {a} is said, {b} is counted" for a, b in pairs if a != b]
        if sorted(map(sorted, category["open_ties"])) != sorted(map(sorted, ties)):
            found.append(f"{category['code']}: open ties {category['open_ties']} are said, {ties} are counted")
        if {one["submission"]: one["reason"] for one in category["unranked"]} != unranked:
            found.append(f"{category['code']}: unranked differ")
        for one in category["entries"]:
            row = next(row for row in document["input"]["submissions"] if row["code"] == one["submission"])
            for cell in one["stages"]:
                stage = contest.stages[contest.index(cell["code"])]
                score = contest.stage_score(row, stage)
                if cell["score"] != (None if score is None else printed(rounded(score, contest.decimals), contest.decimals)):
                    found.append(f"{one['submission']}: stage {cell['code']} differs")
    return found


def main():
    entries, wrong = 0, 0
    for path in sys.argv[1:]:
        with open(path, encoding="utf-8") as file:
            document = json.load(file)
        found = differences(document)
        for line in found:
            print(f"{path}: {line}" if len(sys.argv) > 2 else line)
        wrong += len(found)
        entries += sum(len(category["entries"]) for category in document["categories"])
    print(f"{entries} entries counted again, {wrong} differences")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
