/** What the delegates of all stages share: typed process variables, Json tables, versions of decision tables. */
package jp.kprogram.shared.delegate;
