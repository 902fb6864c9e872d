/** Steps of the processes of stage 09. */
package jp.kprogram.information.delegate;
