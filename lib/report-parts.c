/* SPDX-License-Identifier: MIT
 * What C computes about a client, for templates to name. */

#include "beheard.h"
#include "decision.h"
#include "facts.h"
#include "formulation.h"
#include "grief.h"
#include "letter.h"
#include "problem.h"
#include "rehearsal.h"
#include "report-own.h"
#include "review.h"
#include "safety-review.h"
#include "sessions.h"
#include "skill.h"
#include "symptoms.h"
#include "talk-part.h"
#include "treatment.h"

static struct node *
drawn(struct tree *tree)
{
	return tree_raw(tree, "", 0);
}

const struct report_part report_parts[] = {
	{ "relationships", review_part, review_names },
	{ "circle", review_circle, drawn },
	{ "circles", review_compare, drawn },
	{ "sketch", review_sketch, drawn },
	{ "reviews", safety_review_part, facts_names },
	{ "symptoms", symptoms_part, symptoms_names },
	{ "trends", symptoms_trends, drawn },
	{ "treatment", treatment_part, treatment_names },
	{ "scores", treatment_scores, facts_names },
	{ "needs", treatment_needs, treatment_needs_names },
	{ "due", treatment_due, facts_names },
	{ "numbers", treatment_numbers, facts_names },
	{ "rehearsals", rehearsal_part, rehearsal_names },
	{ "sessions", sessions_part, sessions_names },
	{ "abilities", skill_part, skill_names },
	{ "ability_bars", skill_drawn, drawn },
	{ "problems", problem_part, problem_names },
	{ "boxes", problem_drawn, drawn },
	{ "formulation", formulation_part, formulation_names },
	{ "decisions", decision_part, decision_names },
	{ "mourning", grief_part, grief_names },
	{ "timeline", grief_timeline, drawn },
	{ "letters", letter_part, letter_names },
	{ "talks", talk_part, talk_names },
	{ "key_incident", talk_key, facts_names },
	{ "being_heard", beheard_part, beheard_names },
	{ 0 },
};
