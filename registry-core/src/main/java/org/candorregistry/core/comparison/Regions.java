package org.candorregistry.core.comparison;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.candorregistry.core.statistics.MinimumCell;

/**
 * Cohorts that overlap, as whole numbers over the regions that they cut each other into. What a reader can find out by adding and
 * subtracting the cohorts' numbers is a sum of whole multiples of regions; where each multiple is 0 or 1, it is a number of
 * people.
 */
final class Regions {

    /** Prime; a rank over it is the rank, unless it divides a determinant of zeros and ones. */
    private static final long PRIME = 2_147_483_647L;

    private final List<GroupCounts> regions;

    /**
     * Regions of cohorts.
     *
     * @param regions as {@link CohortCounts#countRegions} names them
     */
    Regions(List<GroupCounts> regions) {
        this.regions = regions;
    }

    /** Of one cohort: 1 where a region belongs to it. */
    int[] of(int cohort) {
        return regions.stream()
                .mapToInt(region -> region.group().charAt(cohort) - '0')
                .toArray();
    }

    /** Everybody in the regions of a set, which is not empty; {@code name} is theirs. */
    GroupCounts together(int[] set, String name) {
        GroupCounts together = null;
        for (int i = 0; i < set.length; i++) {
            if (set[i] == 1) {
                GroupCounts region = regions.get(i);
                GroupCounts named = new GroupCounts(name, region.horizons(), region.times(), region.synthetic());
                together = together == null ? named : together.merge(named);
            }
        }
        if (together == null) {
            throw new IllegalArgumentException("Nobody belongs to an empty set.");
        }
        return together;
    }

    /**
     * The sets of people whose numbers are a sum or difference of those of a cohort and of one or two others.
     *
     * @param asked the cohort
     * @param others those that are known besides
     * @return none is empty, or the cohort itself; one of the others may be among them, for numbers of it may be withheld
     */
    List<int[]> derivable(int asked, List<Integer> others) {
        int[] cohort = of(asked);
        Map<List<Integer>, int[]> sets = new LinkedHashMap<>();
        List<int[]> signed = new ArrayList<>();
        for (int other : others) {
            signed.add(of(other));
            signed.add(times(of(other), -1));
        }
        for (int i = 0; i < signed.size(); i++) {
            int[] one = plus(cohort, signed.get(i));
            noteEither(one, sets);
            for (int j = i + 1; j < signed.size(); j++) {
                noteEither(plus(one, signed.get(j)), sets);
            }
        }
        sets.remove(listed(cohort));
        return List.copyOf(sets.values());
    }

    /**
     * How many sums of multiples of the cohorts' numbers, none of which follows from the others, concern nobody but people in
     * regions of too few; of however many cohorts.
     *
     * @param people in each region, by its place; where there is nobody, nothing is told of anybody
     */
    int isolated(List<Integer> cohorts, List<Long> people, MinimumCell minimum) {
        List<long[]> anybody = new ArrayList<>();
        List<long[]> many = new ArrayList<>();
        for (int cohort : cohorts) {
            int[] of = of(cohort);
            long[] row = new long[of.length];
            long[] rowOfMany = new long[of.length];
            for (int i = 0; i < of.length; i++) {
                row[i] = people.get(i) == 0 ? 0 : of[i];
                rowOfMany[i] = minimum.withholds(people.get(i)) ? 0 : of[i];
            }
            anybody.add(row);
            many.add(rowOfMany);
        }
        return rank(anybody) - rank(many);
    }

    List<GroupCounts> all() {
        return regions;
    }

    /** What is less in one than in another is as well known as what is more. */
    private static void noteEither(int[] vector, Map<List<Integer>, int[]> sets) {
        note(vector, sets);
        note(times(vector, -1), sets);
    }

    private static void note(int[] vector, Map<List<Integer>, int[]> sets) {
        boolean some = false;
        boolean once = true;
        for (int multiple : vector) {
            once &= multiple == 0 || multiple == 1;
            some |= multiple == 1;
        }
        if (some && once) {
            sets.putIfAbsent(listed(vector), vector);
        }
    }

    private static List<Integer> listed(int[] vector) {
        return Arrays.stream(vector).boxed().toList();
    }

    private static int[] plus(int[] one, int[] other) {
        int[] sum = new int[one.length];
        for (int i = 0; i < sum.length; i++) {
            sum[i] = one[i] + other[i];
        }
        return sum;
    }

    private static int[] times(int[] vector, int factor) {
        return Arrays.stream(vector).map(each -> each * factor).toArray();
    }

    /** By elimination; the rows are used up. */
    private static int rank(List<long[]> rows) {
        int columns = rows.isEmpty() ? 0 : rows.get(0).length;
        int rank = 0;
        for (int column = 0; column < columns && rank < rows.size(); column++) {
            int pivot = rank;
            while (pivot < rows.size() && rows.get(pivot)[column] == 0) {
                pivot++;
            }
            if (pivot == rows.size()) {
                continue;
            }
            Collections.swap(rows, pivot, rank);
            eliminate(rows, rank, column);
            rank++;
        }
        return rank;
    }

    private static void eliminate(List<long[]> rows, int pivot, int column) {
        long[] of = rows.get(pivot);
        long inverse = power(of[column], PRIME - 2);
        for (int row = pivot + 1; row < rows.size(); row++) {
            long[] other = rows.get(row);
            if (other[column] == 0) {
                continue;
            }
            long factor = other[column] * inverse % PRIME;
            for (int i = column; i < of.length; i++) {
                other[i] = Math.floorMod(other[i] - factor * of[i] % PRIME, PRIME);
            }
        }
    }

    private static long power(long base, long exponent) {
        long result = 1;
        long square = base % PRIME;
        for (long left = exponent; left > 0; left >>= 1) {
            if ((left & 1) == 1) {
                result = result * square % PRIME;
            }
            square = square * square % PRIME;
        }
        return result;
    }
}
