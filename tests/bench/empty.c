/* bench_empty: does nothing, linked to the libraries of civiq. */
int main(void)
{
	return 0;
}
