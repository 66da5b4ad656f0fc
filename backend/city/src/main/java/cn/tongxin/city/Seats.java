package cn.tongxin.city;

import java.util.ArrayList;
import java.util.List;

/**
 * Gives seats one after the other to places by weight. Divisor methods never take a seat away when
 * the house grows, so school number n stays where it is when the plan gets one school more. Whole
 * numbers only: no rounding can differ between machines.
 */
final class Seats {

    enum Method {
        /** Every place gets one before any gets its second; then by weight. */
        ADAMS,
        /** Purely by weight (Sainte-Laguë). */
        WEBSTER
    }

    private Seats() {}

    /** The places of seats 0..n−1; a place of weight 0 gets none. */
    static List<Integer> sequence(List<Integer> weights, int seats, Method method) {
        int[] given = new int[weights.size()];
        List<Integer> sequence = new ArrayList<>(seats);
        while (sequence.size() < seats) {
            int best = -1;
            for (int i = 0; i < given.length; i++) {
                if (weights.get(i) > 0 && (best < 0 || beats(weights, given, i, best, method))) {
                    best = i;
                }
            }
            if (best < 0) {
                throw new IllegalStateException(seats + " seats and nowhere to put them");
            }
            given[best]++;
            sequence.add(best);
        }
        return sequence;
    }

    private static boolean beats(
            List<Integer> weights, int[] given, int challenger, int holder, Method method) {
        long left = (long) weights.get(challenger) * divisor(given[holder], method);
        long right = (long) weights.get(holder) * divisor(given[challenger], method);
        if (left != right) {
            return left > right;
        }
        return given[challenger] == given[holder] && weights.get(challenger) > weights.get(holder);
    }

    private static long divisor(int given, Method method) {
        return method == Method.ADAMS ? given : 2L * given + 1;
    }
}
