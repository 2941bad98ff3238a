package org.tonghu.demo.internal.population;

/**
 * How a family stands: what makes its children left behind, in difficulty, orphans or de facto unsupported. Weights are
 * set so that of the children on file about 40 % are left behind, 60 % in difficulty, 2 % orphans and de facto
 * unsupported (the province's figures of 2019).
 *
 * @param whereabouts of the parents: home, away, one-away, one-away-unable, one-dead, orphan, foundling, de-facto
 * @param father state of the father by the form's codes
 * @param mother state of the mother
 * @param rural whether the hukou is a rural one
 * @param poverty the household's, by the form's codes
 * @param institution whether the children live in an institution
 */
record Circumstances(
        String whereabouts, String father, String mother, boolean rural, String poverty, boolean institution) {
    private static final Weighted<String> WHEREABOUTS = Weighted.parse(
            "home 420 away 450 one-away 55 one-away-unable 30 one-dead 23 orphan 5 foundling 1 de-facto 16");
    private static final Weighted<String> POVERTY =
            Weighted.parse("none 460 low-income 270 registered-poor 200 monitored 55 extreme-poverty 15");
    private static final Weighted<String> POVERTY_WITHOUT_PARENTS =
            Weighted.parse("none 200 low-income 450 registered-poor 50 monitored 50 extreme-poverty 250");
    private static final Weighted<String> DE_FACTO = Weighted.parse(
            "dead/imprisoned 20 dead/lost-contact 30"
                    + " dead/severe-disability 12 dead/severe-illness 8 imprisoned/lost-contact 12 severe-illness/severe-disability 8"
                    + " dead/drug-rehab 4 drug-rehab/lost-contact 6 lost-contact/lost-contact 8 dead/revoked 2 imprisoned/deported 4");
    private static final Weighted<String> UNABLE = Weighted.parse("severe-illness 5 severe-disability 5");
    private static final int RURAL = 940;
    private static final int IN_INSTITUTION = 250;

    static Circumstances of(Dice dice) {
        String whereabouts = WHEREABOUTS.pick(dice);
        String[] parents = parents(whereabouts, dice);
        boolean turned = dice.inThousand(500) && !whereabouts.equals("de-facto");
        boolean alone = whereabouts.equals("orphan") || whereabouts.equals("foundling");
        boolean unsupported = alone || whereabouts.equals("de-facto");
        return new Circumstances(
                whereabouts,
                turned ? parents[1] : parents[0],
                turned ? parents[0] : parents[1],
                dice.inThousand(RURAL),
                (unsupported ? POVERTY_WITHOUT_PARENTS : POVERTY).pick(dice),
                alone && dice.inThousand(IN_INSTITUTION));
    }

    /** Whether a parent is there who can look after the children. */
    boolean cared() {
        return whereabouts.equals("home") || whereabouts.equals("one-away") || whereabouts.equals("one-dead");
    }

    boolean withoutParents() {
        return whereabouts.equals("orphan") || whereabouts.equals("foundling") || whereabouts.equals("de-facto");
    }

    boolean foundling() {
        return whereabouts.equals("foundling");
    }

    private static String[] parents(String whereabouts, Dice dice) {
        return switch (whereabouts) {
            case "away" -> new String[] {"away", "away"};
            case "one-away" -> new String[] {"away", "home"};
            case "one-away-unable" -> new String[] {"away", UNABLE.pick(dice)};
            case "one-dead" -> new String[] {"dead", "home"};
            case "orphan" -> new String[] {"dead", "dead"};
            case "foundling" -> new String[] {"unknown", "unknown"};
            case "de-facto" -> DE_FACTO.pick(dice).split("/");
            default -> new String[] {"home", "home"};
        };
    }
}
