package cn.tongxin.access;

/**
 * Work stayed undone for so long that the level above has it too. Fired once by the sweeper.
 *
 * @param toRole who has it now besides those who had it, in the same place
 */
public record WorkItemEscalated(WorkItems.Facts item, String toRole) {}
