package cn.tongxin.platform.rotation;

/**
 * There is nothing to choose: everything that is not current becomes so.
 *
 * @param mark of the key that was active when it was asked for, for the record
 */
record RotationInput(String mark) {}
